package org.tocsin.inspection.campaign.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as it is announced. */
@Schema(name = "PlanCampaign", description = "A campaign as it is announced 部署专项行动")
public record PlanCampaign(
        @NotNull CampaignKind kind,
        @NotBlank @Size(max = 200) @Schema(description = "名称", examples = "冬季消防安全专项整治")
                String title,
        @Nullable @Size(max = 4000) @Schema(nullable = true, description = "What it is about 工作内容")
                String description,
        @NotNull
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(description = "Within the caller's own 行政区划", examples = "990101")
                String division,
        @Nullable
                @Pattern(regexp = "[A-T][0-9]{0,4}")
                @Schema(nullable = true, description = "GB/T 4754 prefix 行业", examples = "C")
                String industry,
        @NotNull @Schema(description = "First day, Asia/Shanghai 开始日期", examples = "2026-11-01")
                LocalDate from,
        @NotNull @Schema(description = "Last day, Asia/Shanghai 结束日期", examples = "2027-01-31")
                LocalDate to) {}
