package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Whose accident it is: what scopes are compared with. Industry and grid are those of the unit on
 * the day of the report, so that later changes of the directory do not change past figures.
 *
 * @param division place of the accident, which decides who is competent (Decree 493 Art. 9, 19)
 */
@Embeddable
public record Locus(
        String division,
        @Nullable String industry,
        @Nullable @Column(name = "unit_id") UUID unitId,
        @Nullable String grid) {}
