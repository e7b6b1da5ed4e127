package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * How an investigation began.
 *
 * @param mandate the decision that gives the investigation to this government, where the State
 *     Council is competent itself, Decree 493 Art. 19 (1)
 * @param takesOver the investigation of a lower government that it replaces, Art. 20
 */
@Embeddable
public record Opening(
        @Enumerated(EnumType.STRING) InvestigationLevel level,
        @Enumerated(EnumType.STRING) OpeningBasis basis,
        @Nullable String mandate,
        @Nullable @Column(name = "opening_reason") String reason,
        @Nullable UUID takesOver,
        @Column(name = "opened_by") String by,
        @Column(name = "opened_by_name") String byName,
        @Nullable @Column(name = "opened_by_division") String byDivision,
        @Column(name = "opened_at") Instant at) {}
