package org.tocsin.inspection.campaign.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.campaign.app.CampaignCounters;
import org.tocsin.inspection.campaign.domain.CampaignKind;
import org.tocsin.inspection.campaign.domain.CampaignSnapshot;
import org.tocsin.inspection.campaign.domain.CampaignStatus;

/** A campaign in a list or an export. */
@Schema(name = "InspectionCampaignItem", description = "A campaign in a list 专项行动（列表项）")
public record CampaignSummary(
        UUID id,
        @Schema(description = "编号", examples = "ZX-990101-2026-000001") String campaignNo,
        CampaignStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "进行中")
                String statusName,
        CampaignKind kind,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 类别名称", examples = "专项整治")
                String kindName,
        @Schema(examples = "冬季消防安全专项整治") String title,
        @Schema(examples = "990101") String division,
        @Nullable @Schema(nullable = true, examples = "C") String industry,
        @Schema(description = "First day, Asia/Shanghai 开始日期") LocalDate from,
        @Schema(description = "Last day, Asia/Shanghai 结束日期") LocalDate to,
        @Schema(description = "Visits; each counts 家次", examples = "120") long visits,
        @Schema(description = "Enterprises visited; each counts once 家", examples = "86")
                long enterprises,
        @Schema(description = "Findings 发现隐患数", examples = "240") long findings,
        @Schema(
                        description = "Findings rectified: hazard closed or archived 已整改数",
                        examples = "198")
                long findingsRectified,
        @Nullable @Schema(nullable = true) Instant startedAt,
        @Nullable @Schema(nullable = true) Instant endedAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * @param names the language of display names, {@code null} for none
     */
    static CampaignSummary of(
            CampaignSnapshot campaign, CampaignCounters counters, @Nullable Locale names) {
        return new CampaignSummary(
                campaign.id(),
                campaign.campaignNo(),
                campaign.status(),
                names == null ? null : campaign.status().label().in(names),
                campaign.kind(),
                names == null ? null : campaign.kind().label().in(names),
                campaign.title(),
                campaign.area().division(),
                campaign.area().industry(),
                campaign.firstDay(),
                campaign.lastDay(),
                counters.visits(),
                counters.enterprises(),
                counters.findings(),
                counters.rectified(),
                campaign.startedAt(),
                campaign.endedAt(),
                campaign.createdAt(),
                campaign.updatedAt());
    }
}
