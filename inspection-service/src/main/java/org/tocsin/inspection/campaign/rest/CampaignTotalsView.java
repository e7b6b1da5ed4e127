package org.tocsin.inspection.campaign.rest;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.campaign.app.CampaignTotals;

/** Several campaigns together, in counters kept apart. */
@Schema(name = "CampaignTotals", description = "Several campaigns together 专项行动汇总")
public record CampaignTotalsView(
        @Schema(description = "Campaigns 行动次数", examples = "3") long campaigns,
        @Schema(description = "Visits 家次", examples = "320") long visits,
        @Schema(
                        description =
                                "Enterprises, each once in all campaigns together: not the sum of theirs 家，跨行动去重",
                        examples = "150")
                long enterprises,
        @Schema(description = "发现隐患数", examples = "512") long findings,
        @Schema(description = "已整改数", examples = "430") long findingsRectified,
        @Schema(description = "What the counters count 统计口径") String formula,
        @Schema(
                        description = "The campaigns that are counted 明细链接",
                        examples = "/api/v1/inspection-campaigns?division=990101")
                String records) {

    static CampaignTotalsView of(CampaignTotals totals, String records, Locale locale) {
        return new CampaignTotalsView(
                totals.campaigns(),
                totals.counters().visits(),
                totals.counters().enterprises(),
                totals.counters().findings(),
                totals.counters().rectified(),
                CampaignView.FORMULA.in(locale),
                records);
    }
}
