package org.tocsin.inspection.coverage.app;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.coverage.domain.Cell;

/** How far a leader has come with the quota; or all of them together. */
@Schema(description = "领导带队检查完成情况")
public record LeaderRow(
        Cell of,
        @Schema(description = "Leaders: 1 in a leader's own row 领导人数", examples = "1") long leaders,
        @Schema(description = "Who reached the quota 完成人数", examples = "0") long reached,
        @Schema(description = "Distinct enterprises each has to visit 应查企业数", examples = "10")
                int quota,
        @Schema(
                        description =
                                "Distinct enterprises; in the total each leader's own added up 实查企业数（家）",
                        examples = "7")
                long enterprises,
        @Schema(description = "Leader-led visits 带队检查次数", examples = "9") long visits,
        @Schema(
                        description = "Visits to an enterprise visited before: do not count 重复检查",
                        examples = "2")
                long repeats,
        @Schema(description = "Enterprises still missing 尚缺", examples = "3") long missing,
        @Nullable @Schema(nullable = true, description = "The visits 对应检查") String records) {}
