package org.tocsin.accident.report.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.UnitReportDuty;

/** A statutory duty with its limit, and whether it was kept. */
@Schema(description = "A statutory duty 法定时限")
public record DutyView(
        @Schema(description = "Stable id of the rule 规则", examples = "unit-report-1h") String rule,
        @Schema(description = "Version of the limits 规则版本", examples = "decree-493/2007")
                String ruleVersion,
        @Schema(description = "Where it stands in the law 法条") String article,
        @Schema(description = "The last instant in time 时限") Instant dueAt,
        @Nullable
                @Schema(
                        description = "When it was done 完成时间",
                        format = "date-time",
                        nullable = true)
                Instant doneAt,
        @Schema(description = "迟报 is computed, never judged 是否超时") boolean late,
        @Schema(
                        description = "Seconds past the limit, a started second counts 超时秒数",
                        examples = "0")
                long lateBySeconds) {

    static DutyView of(UnitReportDuty duty) {
        return new DutyView(
                UnitReportDuty.RULE,
                duty.ruleVersion(),
                UnitReportDuty.ARTICLE,
                duty.dueAt(),
                duty.doneAt(),
                duty.isLate(),
                duty.lateBySeconds());
    }
}
