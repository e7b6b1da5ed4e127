package org.tocsin.accident.rate.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.statistics.domain.Period;

/** The rates of a division and year: everything in it follows from the question and asOf. */
@Schema(name = "AccidentRates", description = "Rates of a division and year 死亡率指标")
public record Rates(
        @Schema(description = "What was known at this instant is counted 统计时点") Instant asOf,
        @Schema(description = "Division whose subtree is counted 行政区划", examples = "990101")
                String division,
        @Schema(examples = "2026") int year,
        @Schema(description = "Days that are counted: up to the day of asOf in a running year 统计期间")
                Period period,
        @Schema(description = "Whether the year was over at asOf 是否全年") boolean complete,
        @Schema(description = "Which rules 规则版本", examples = "accident-rates/1") String ruleVersion,
        List<Rate> rates,
        @Schema(description = "The same question with nothing left open 可重复的请求") String self,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "SHA-256 of the RFC 8785 form of this answer without this member 摘要",
                        examples =
                                "sha-256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String digest) {

    Rates withDigest(String computed) {
        return new Rates(
                asOf, division, year, period, complete, ruleVersion, rates, self, computed);
    }
}
