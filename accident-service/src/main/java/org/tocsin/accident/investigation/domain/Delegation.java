package org.tocsin.accident.investigation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The responsible government lets another authority organise the team, Decree 493 Art. 19 (2). It
 * stays responsible: extension and approval are still its own.
 *
 * @param level at which the officers of that authority act
 */
@Embeddable
public record Delegation(
        @Column(name = "delegated_to") String organisation,
        @Column(name = "delegated_division") String division,
        @Enumerated(EnumType.STRING) @Column(name = "delegated_level") InvestigationLevel level,
        @Column(name = "delegation_reason") String reason,
        @Column(name = "delegated_by") String by,
        @Column(name = "delegated_by_name") String byName,
        @Column(name = "delegated_at") Instant at) {}
