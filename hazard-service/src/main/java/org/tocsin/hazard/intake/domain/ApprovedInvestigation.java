package org.tocsin.hazard.intake.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Grade;

/** What this service reads of {@code investigation.approved}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ApprovedInvestigation(
        UUID investigationId,
        String investigationNo,
        String accidentNo,
        List<DemandedMeasure> measures,
        Instant at) {

    public ApprovedInvestigation {
        measures = List.copyOf(measures);
    }

    /**
     * A measure. Division, industry and grid come with it, so that a measure for a unit not heard
     * of yet is a hazard all the same.
     *
     * @param deadline the last day, Asia/Shanghai
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DemandedMeasure(
            UUID measureId,
            String text,
            UUID responsibleUnitId,
            String division,
            @Nullable String industry,
            @Nullable String grid,
            Grade grade,
            LocalDate deadline) {}
}
