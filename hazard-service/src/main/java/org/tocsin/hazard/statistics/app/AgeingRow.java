package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.statistics.domain.Cell;

/** How many hazards of a grade have been in a status for so many days. */
@Schema(description = "Hazards of one grade, status and class of days 滞留统计")
public record AgeingRow(
        Cell of,
        HazardStatus status,
        Grade grade,
        @Schema(description = "Days in this status, at least 滞留天数下限", examples = "4") int daysFrom,
        @Nullable
                @Schema(
                        description = "At most; null: no limit 滞留天数上限",
                        examples = "7",
                        nullable = true)
                Integer daysTo,
        @Schema(description = "Hazards 隐患数", examples = "12") long hazards,
        @Nullable
                @Schema(
                        description = "The hazards themselves, where the register can say so 对应隐患",
                        nullable = true)
                String records) {}
