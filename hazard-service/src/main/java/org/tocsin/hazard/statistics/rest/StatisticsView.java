package org.tocsin.hazard.statistics.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.domain.Source;
import org.tocsin.hazard.statistics.domain.Period;

/** Statistics with all that is needed to check them. */
public record StatisticsView<R>(
        @Schema(description = "When it was computed, from the register as it stood then 计算时刻")
                Instant asOf,
        @Nullable @Schema(description = "统计期间", nullable = true) Period period,
        @Nullable
                @Schema(
                        description =
                                "Division whose subtree is counted, within the caller's scope 行政区划",
                        examples = "990101",
                        nullable = true)
                String division,
        @Nullable @Schema(description = "行业", examples = "C34", nullable = true) String industry,
        @Nullable @Schema(description = "来源", nullable = true) Source source,
        @Schema(description = "Dimensions 分组", examples = "[\"division\",\"month\"]")
                List<String> groupBy,
        @Schema(description = "How figures are computed 统计规则版本", examples = "hazard-statistics/1")
                String ruleVersion,
        @Schema(description = "How the figures are computed, in words 计算公式") String formula,
        List<DefinitionView> definitions,
        @Schema(description = "One for each combination that occurs, in a fixed order 分组数据")
                List<R> rows,
        @Schema(description = "All that was asked for together 合计") List<R> totals,
        Excluded excluded,
        @Schema(description = "This question with all defaults filled in 可重复的请求") String self,
        @Nullable
                @Schema(
                        description =
                                "SHA-256 of the RFC 8785 form of this answer with null here 摘要",
                        examples =
                                "sha-256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                        nullable = true)
                String digest) {

    static final String RULE_VERSION = "hazard-statistics/1";

    /** What a word means in these figures. */
    @Schema(name = "StatisticsDefinition", description = "What a word means here 术语定义")
    public record DefinitionView(
            @Schema(description = "术语", examples = "due") String term,
            @Schema(description = "定义") String meaning,
            @Schema(description = "Law or local practice 依据", examples = "Work Safety Law Art. 41")
                    String basis) {}

    /** Why hazards of the period are not counted. */
    @Schema(
            name = "ExcludedHazards",
            description = "Hazards of the period that are not counted 未计入")
    public record Excluded(
            @Schema(description = "件数", examples = "1") long count,
            @Schema(description = "By status 按状态", examples = "{\"REJECTED\":1}")
                    Map<String, Long> reasons) {

        static Excluded of(Map<String, Long> reasons) {
            return new Excluded(
                    reasons.values().stream().mapToLong(Long::longValue).sum(), reasons);
        }
    }

    StatisticsView<R> withDigest(String computed) {
        return new StatisticsView<>(
                asOf,
                period,
                division,
                industry,
                source,
                groupBy,
                ruleVersion,
                formula,
                definitions,
                rows,
                totals,
                excluded,
                self,
                computed);
    }
}
