package org.tocsin.accident.statistics.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.statistics.domain.Figure;
import org.tocsin.accident.statistics.domain.Period;

/** The answer to a question: everything in it follows from the question and from {@code asOf}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Accident statistics 事故统计")
public record Statistics(
        @Schema(
                        description =
                                "What was known at this instant is counted 统计时点; the same request with"
                                        + " this asOf gives the same bytes for ever")
                Instant asOf,
        @Schema(description = "Days of occurrence, both included, Asia/Shanghai 统计期间")
                Period period,
        @Nullable @Schema(description = "The same period a year before 同期; only with compare")
                Period previousPeriod,
        @Nullable
                @Schema(
                        description =
                                "Division whose subtree is counted, within the caller's scope 行政区划",
                        examples = "990101")
                String division,
        @Schema(description = "Dimensions 分组", examples = "[\"category\",\"month\"]")
                List<String> groupBy,
        @Schema(description = "Measures 指标", examples = "[\"accidents\",\"deaths\"]")
                List<String> measures,
        @Schema(description = "How figures are computed 统计规则版本", examples = "accident-statistics/1")
                String ruleVersion,
        @Schema(description = "One per combination that occurs, in the order of the keys 分组数据")
                List<Cell> cells,
        @Schema(description = "All cells together, by measure 合计") Map<String, Figure> totals,
        @Schema(description = "Reports of the period that are not counted 未计入") Excluded excluded,
        @Schema(description = "This question with all defaults filled in 可重复的请求") String self,
        @Schema(description = "The accidents that the totals are made of 对应的事故") String records,
        @Nullable
                @Schema(
                        description =
                                "SHA-256 of the RFC 8785 form of this answer without this member 摘要",
                        examples =
                                "sha-256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String digest) {

    public static final String RULE_VERSION = "accident-statistics/1";

    /**
     * The figures of one combination of keys.
     *
     * @param keys dimension → value
     * @param figures measure → figure
     */
    public record Cell(
            @Schema(
                            description = "Dimension → value 分组键",
                            examples = "{\"category\":\"FIRE\",\"month\":\"2026-03\"}")
                    Map<String, String> keys,
            @Schema(description = "Measure → figure 数据") Map<String, Figure> figures,
            @Schema(description = "The accidents that the figures are made of 对应的事故")
                    String records) {}

    /** Why reports of the period are not counted. */
    public record Excluded(
            @Schema(description = "Reports 件数", examples = "1") long count,
            @Schema(description = "By reason 原因", examples = "{\"WITHDRAWN\":1}")
                    Map<String, Long> reasons) {

        static Excluded of(Map<String, Long> reasons) {
            return new Excluded(
                    reasons.values().stream().mapToLong(Long::longValue).sum(), reasons);
        }
    }

    Statistics withDigest(String computed) {
        return new Statistics(
                asOf,
                period,
                previousPeriod,
                division,
                groupBy,
                measures,
                ruleVersion,
                cells,
                totals,
                excluded,
                self,
                records,
                computed);
    }
}
