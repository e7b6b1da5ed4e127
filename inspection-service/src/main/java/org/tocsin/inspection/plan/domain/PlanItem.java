package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.score.domain.ScoreClass;
import org.tocsin.inspection.visit.domain.InspectionKind;

/**
 * One rule of a plan: which units, how often, and what the tasks say.
 *
 * @param unitKind as responsibility-service names kinds of units
 * @param division part of the plan's division, {@code null} for all of it
 * @param industry code prefix of GB/T 4754, {@code null} for all
 * @param visitsPerYear of QUOTA only
 * @param sampleSize of RANDOM only: how many units each draw takes
 */
@Embeddable
@Schema(name = "InspectionPlanItem", description = "One rule of a plan 计划规则")
public record PlanItem(
        @NotNull @Enumerated(EnumType.STRING) DrawMethod method,
        @Nullable
                @Pattern(regexp = "[A-Z_]{1,40}")
                @Schema(
                        nullable = true,
                        description = "Kind of unit, ENTERPRISE unless said otherwise 单位类型",
                        examples = "ENTERPRISE")
                String unitKind,
        @Nullable
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(nullable = true, description = "Part of the plan's division 区域范围")
                String division,
        @Nullable
                @Pattern(regexp = "[A-T][0-9]{0,4}")
                @Schema(nullable = true, description = "GB/T 4754 prefix 行业", examples = "C26")
                String industry,
        @Nullable
                @Enumerated(EnumType.STRING)
                @Schema(nullable = true, description = "Only units of this class 评分等级")
                ScoreClass scoreClass,
        @Nullable
                @Min(1)
                @Max(52)
                @Schema(nullable = true, description = "QUOTA only 每年检查次数", examples = "2")
                Integer visitsPerYear,
        @Nullable
                @Min(1)
                @Max(10_000)
                @Schema(nullable = true, description = "RANDOM only: units per draw 每次抽取户数")
                Integer sampleSize,
        @NotNull @Enumerated(EnumType.STRING) InspectionKind kind,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Title of the tasks 任务名称", examples = "危化品企业年度检查")
                String title,
        @Nullable @Size(max = 4000) @Schema(nullable = true, description = "检查范围")
                String scopeText) {

    private static final String ENTERPRISE = "ENTERPRISE";

    public PlanItem {
        unitKind = unitKind == null ? ENTERPRISE : unitKind;
    }
}
