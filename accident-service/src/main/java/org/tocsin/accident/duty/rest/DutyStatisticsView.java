package org.tocsin.accident.duty.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.duty.app.DutyPunctuality;
import org.tocsin.accident.duty.app.DutyStatistics;
import org.tocsin.platform.problem.Text;

/** How punctually duties were done, with what is needed to check it. */
@Schema(name = "DutyStatistics", description = "法定时限按时情况统计")
public record DutyStatisticsView(
        @Schema(description = "When it was counted, from the register as it stood then 计算时刻")
                Instant asOf,
        @Schema(description = "First day on which it was due 起始日") LocalDate from,
        @Schema(description = "Last such day, included 截止日（含）") LocalDate to,
        @Schema(description = "Division whose subtree is counted 行政区划", examples = "990101")
                String division,
        @Schema(description = "统计规则版本", examples = "accident-duty-statistics/1") String ruleVersion,
        @Schema(description = "计算公式") String formula,
        @Schema(description = "By duty and division; empty unless grouped 分组数据")
                List<DutyPunctuality> rows,
        @Schema(description = "By duty 合计") List<DutyPunctuality> totals,
        @Nullable
                @Schema(
                        description =
                                "SHA-256 of the RFC 8785 form of this answer with null here 摘要",
                        nullable = true)
                String digest) {

    private static final String RULE_VERSION = "accident-duty-statistics/1";
    private static final Text FORMULA =
            Text.of(
                    "按时率 = 按时完成 ÷（按时完成 + 逾期完成 + 逾期未完成）；按时限所在日期统计；未到期、无法判定和不再适用的不计入",
                    "punctuality = done in time ÷ (done in time + done late + missed), by the day on"
                            + " which it was due; what is still in time, cannot be told or is no longer owed"
                            + " does not count");

    static DutyStatisticsView of(DutyStatistics statistics, Locale locale) {
        return new DutyStatisticsView(
                statistics.asOf(),
                statistics.from(),
                statistics.to(),
                statistics.division(),
                RULE_VERSION,
                FORMULA.in(locale),
                statistics.rows(),
                statistics.totals(),
                null);
    }

    DutyStatisticsView withDigest(String computed) {
        return new DutyStatisticsView(
                asOf, from, to, division, ruleVersion, formula, rows, totals, computed);
    }
}
