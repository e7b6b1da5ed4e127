package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Rate;

/** How many hazards came again, and how many were not rectified in spite of reviews. */
@Schema(description = "Recurrences and failed reviews of one grade 重复隐患与复查不合格")
public record RecurrenceRow(
        Cell of,
        @Nullable @Schema(description = "Null: both together 等级，空为合计", nullable = true) Grade grade,
        @Schema(description = "Hazards reported in the period 上报数", examples = "40") long reported,
        @Schema(description = "Of them: repeat a rectified one 重复发生数", examples = "6")
                long recurred,
        @Schema(
                        description = "Of them: failed in review twice or more often 两次整改不到位数",
                        examples = "2")
                long failedTwice,
        @Schema(description = "recurred ÷ reported 重复率") Rate recurrenceRate,
        RecurrenceRow.Links records) {

    /** Where the hazards behind the counts are. */
    @Schema(name = "RecurrenceRecords", description = "The hazards behind the counts 对应隐患")
    public record Links(
            @Nullable @Schema(nullable = true) String reported,
            @Nullable @Schema(nullable = true) String recurred,
            @Nullable @Schema(nullable = true) String failedTwice) {}
}
