package org.tocsin.accident.streak.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.statistics.domain.Period;

/** How long a division has kept from getting worse. */
@Schema(name = "AccidentStreaks", description = "Zero growth and days without a death 零增长与安全天数")
public record Streaks(
        @Schema(description = "What was known at this instant is counted 统计时点") Instant asOf,
        @Schema(description = "Division whose subtree is counted 行政区划", examples = "990101")
                String division,
        @Schema(description = "Which rules 规则版本", examples = "accident-streaks/1")
                String ruleVersion,
        @Schema(description = "Measures that must not rise 三项指标", examples = "[\"accidents\"]")
                List<String> measures,
        @Schema(
                        description = "Whole years in a row, up to the last one, that held 连续零增长年数",
                        examples = "3")
                int yearsHeld,
        @Schema(
                        description =
                                "Whole years, the last one first; the first year of the register has nothing to"
                                        + " be compared with and is left out 各年度")
                List<StreakYear> years,
        @Schema(
                        description =
                                "The running year up to the day, beside the same days a year before 本年至今")
                StreakYear running,
        @Schema(description = "The days of the running year 本年期间") Period runningPeriod,
        @Nullable
                @Schema(
                        description =
                                "Day of the last accident with a death; null if there is none 最近死亡事故日期",
                        nullable = true)
                LocalDate lastFatalOn,
        @Nullable
                @Schema(
                        description = "Whole days since then: 0 on that day itself 距最近死亡事故天数",
                        examples = "57",
                        nullable = true)
                Long daysSinceLastFatal,
        @Nullable @Schema(description = "The accidents of that day 当日事故", nullable = true)
                String records,
        @Schema(description = "The same question with nothing left open 可重复的请求") String self,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "SHA-256 of the RFC 8785 form of this answer without this member 摘要",
                        examples =
                                "sha-256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String digest) {

    Streaks withDigest(String computed) {
        return new Streaks(
                asOf,
                division,
                ruleVersion,
                measures,
                yearsHeld,
                years,
                running,
                runningPeriod,
                lastFatalOn,
                daysSinceLastFatal,
                records,
                self,
                computed);
    }
}
