package org.tocsin.inspection.coverage.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.coverage.domain.Cell;

/** Statistics with all that is needed to check them. */
public record CoverageView<R>(
        @Schema(description = "When it was computed, from the records as they stood then 计算时刻")
                Instant asOf,
        Cell of,
        @Schema(description = "Dimensions 分组", examples = "[\"division\",\"month\"]")
                List<String> groupBy,
        @Schema(description = "How figures are computed 统计规则版本", examples = "inspection-coverage/1")
                String ruleVersion,
        @Schema(description = "How the figures are computed, in words 计算公式") String formula,
        List<DefinitionView> definitions,
        @Schema(description = "One for each combination that occurs, in a fixed order 分组数据")
                List<R> rows,
        @Schema(description = "All that was asked for together 合计") List<R> totals,
        @Schema(description = "This question with all defaults filled in 可重复的请求") String self,
        @Nullable
                @Schema(
                        description =
                                "SHA-256 of the RFC 8785 form of this answer with null here 摘要",
                        examples =
                                "sha-256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                        nullable = true)
                String digest) {

    static final String RULE_VERSION = "inspection-coverage/1";

    /** What a word means in these figures. */
    @Schema(name = "CoverageDefinition", description = "What a word means here 术语定义")
    public record DefinitionView(
            @Schema(description = "术语", examples = "officers") String term,
            @Schema(description = "定义") String meaning,
            @Schema(description = "Law or local practice 依据", examples = "Work Safety Law Art. 62")
                    String basis) {}

    CoverageView<R> withDigest(String computed) {
        return new CoverageView<>(
                asOf, of, groupBy, ruleVersion, formula, definitions, rows, totals, self, computed);
    }
}
