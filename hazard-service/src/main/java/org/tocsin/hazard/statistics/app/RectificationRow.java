package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Rate;

/** What was due and was rectified, and what was reported and was closed. */
@Schema(description = "Rectification and closing of one grade 整改率与销号率")
public record RectificationRow(
        Cell of,
        @Nullable @Schema(description = "Null: both together 等级，空为合计", nullable = true) Grade grade,
        @Schema(
                        description = "Hazards whose deadline in force lies in the period 应整改数",
                        examples = "3")
                long due,
        @Schema(description = "Of them: a review found them rectified 已整改数", examples = "2")
                long rectified,
        @Schema(description = "Of them: on the last day or before 按期整改数", examples = "1")
                long rectifiedInTime,
        @Schema(description = "rectified ÷ due 整改率") Rate rectificationRate,
        @Schema(description = "rectifiedInTime ÷ due 按期整改率") Rate inTimeRate,
        @Schema(description = "Hazards reported in the period 上报数", examples = "10") long reported,
        @Schema(description = "Of them: closed or archived by now 已销号数", examples = "4")
                long closed,
        @Schema(description = "closed ÷ reported 销号率") Rate closingRate,
        RectificationRow.Links records) {

    /** Where the hazards behind the counts are. */
    @Schema(name = "RectificationRecords", description = "The hazards behind the counts 对应隐患")
    public record Links(
            @Nullable @Schema(nullable = true) String due,
            @Nullable @Schema(nullable = true) String rectified,
            @Nullable @Schema(nullable = true) String reported,
            @Nullable @Schema(nullable = true) String closed) {}
}
