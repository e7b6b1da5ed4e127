package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A measure that a report demands (Decree 493 Art. 30 (6)), with where its unit was when the report
 * was submitted.
 *
 * @param deadline the last day, Asia/Shanghai
 */
@Embeddable
public record Measure(
        @Column(name = "measure_id") UUID id,
        int round,
        String text,
        @Column(name = "unit_id") UUID responsibleUnitId,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        @Enumerated(EnumType.STRING) MeasureGrade grade,
        LocalDate deadline) {}
