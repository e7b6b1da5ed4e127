package org.tocsin.inspection.campaign.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.campaign.app.CampaignFile;
import org.tocsin.inspection.campaign.domain.CampaignSnapshot;
import org.tocsin.platform.http.TransitionView;
import org.tocsin.platform.problem.Text;

/** A campaign with its counters and what this caller may do next. */
@Schema(name = "InspectionCampaign", description = "A campaign, whole 专项行动")
public record CampaignView(
        @JsonUnwrapped CampaignSummary campaign,
        @Nullable @Schema(nullable = true, description = "What it is about 工作内容")
                String description,
        @Nullable @Schema(nullable = true, description = "What came of it 工作总结") String conclusion,
        @Schema(description = "部署人", examples = "李卫东") String createdBy,
        @Schema(description = "What the counters count, in the reader's language 统计口径")
                String formula,
        @Schema(
                        description = "The visits that are counted 明细链接",
                        examples =
                                "/api/v1/inspections?campaignId=01990000-0000-7000-8000-0000000000d1")
                String records,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static final Text FORMULA =
            Text.of(
                    "家次 = 本行动任务的检查次数；家 = 被检查单位数（去重）；隐患数 = 这些检查的发现数；已整改数 = 其中隐患已销号或归档的；各项分别统计，不得混用",
                    "visits = visits that carried out tasks of the campaign; enterprises = units visited, each once; findings ="
                            + " findings of these visits; findingsRectified = those whose hazard is closed or archived");

    static CampaignView of(CampaignFile file, @Nullable Locale names, Locale locale) {
        CampaignSnapshot campaign = file.campaign();
        return new CampaignView(
                CampaignSummary.of(campaign, file.counters(), names),
                campaign.description(),
                campaign.conclusion(),
                campaign.createdBy(),
                FORMULA.in(locale),
                "/api/v1/inspections?campaignId=" + campaign.id(),
                file.allowed().stream()
                        .map(
                                step ->
                                        TransitionView.of(
                                                step.slug(),
                                                "%s/%s/%s"
                                                        .formatted(
                                                                CampaignResource.PATH,
                                                                campaign.id(),
                                                                step.path()),
                                                List.of(),
                                                locale))
                        .toList());
    }
}
