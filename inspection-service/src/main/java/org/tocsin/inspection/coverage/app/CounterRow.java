package org.tocsin.inspection.coverage.app;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Rate;

/** Counters that are asked for side by side and must never be mixed. */
@Schema(description = "检查工作量：次、家次、家、隐患、已整改，互不混用")
public record CounterRow(
        Cell of,
        @Schema(description = "Campaigns that visits were made for 专项行动（次）", examples = "2")
                long campaigns,
        @Schema(description = "Visits 检查（家次）", examples = "130") long visits,
        @Schema(description = "Distinct enterprises visited 检查企业（家）", examples = "96")
                long enterprises,
        @Schema(description = "Findings 发现隐患（项）", examples = "210") long findings,
        @Schema(
                        description = "Of the findings: closed in the hazard register 已销号",
                        examples = "180")
                long rectified,
        @Schema(
                        description =
                                "Of the findings: rejected or merged there, never rectified 不予认定或并案",
                        examples = "4")
                long dismissed,
        @Schema(description = "rectified ÷ findings 整改率") Rate rectificationRate,
        CounterRow.Links records) {

    /** Where the figures come from. */
    @Schema(name = "CounterRecords", description = "对应记录")
    public record Links(
            @Nullable @Schema(nullable = true) String visits,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "Visits with findings still open 尚有未销号隐患")
                    String open) {}
}
