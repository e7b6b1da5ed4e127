package org.tocsin.accident.investigation.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.investigation.domain.Measure;
import org.tocsin.accident.investigation.domain.MeasureGrade;
import org.tocsin.accident.measurehazard.app.HazardOfMeasure;

/** A measure with the hazard that it became. */
@Schema(name = "InvestigationMeasure", description = "A measure that the report demands 整改措施")
public record MeasureView(
        UUID id,
        @Schema(description = "Of which submission, from 1 第几次提交") int round,
        @Schema(examples = "全部临边洞口设置防护栏杆") String text,
        UUID responsibleUnitId,
        MeasureGrade grade,
        @Schema(description = "The last day, Asia/Shanghai 完成期限") LocalDate deadline,
        @Nullable
                @Schema(
                        description =
                                "The hazard that it became after approval; null until the register has told 转为的隐患",
                        nullable = true)
                MeasureHazardView hazard) {

    /** How the hazard stands, as far as the register has told. */
    @Schema(name = "MeasureHazard", description = "The hazard that a measure became 措施对应的隐患")
    public record MeasureHazardView(
            UUID id,
            @Schema(examples = "YH-990101-2026-000001") String hazardNo,
            String grade,
            @Schema(examples = "RECTIFYING") String status,
            @Schema(description = "Struck off the register 是否已销号") boolean closed,
            Instant changedAt,
            @Schema(examples = "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1")
                    String href) {

        static MeasureHazardView of(HazardOfMeasure hazard) {
            return new MeasureHazardView(
                    hazard.hazardId(),
                    hazard.hazardNo(),
                    hazard.grade(),
                    hazard.status(),
                    hazard.closed(),
                    hazard.changedAt(),
                    "/api/v1/hazards/" + hazard.hazardId());
        }
    }

    static MeasureView of(Measure measure, @Nullable HazardOfMeasure hazard) {
        return new MeasureView(
                measure.id(),
                measure.round(),
                measure.text(),
                measure.responsibleUnitId(),
                measure.grade(),
                measure.deadline(),
                hazard == null ? null : MeasureHazardView.of(hazard));
    }
}
