package org.tocsin.inspection.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.plan.domain.PlanStatus;

/** A plan in a list or an export. */
@Schema(name = "InspectionPlanItemOfList", description = "A plan in a list 检查计划（列表项）")
public record PlanSummary(
        UUID id,
        @Schema(description = "计划编号", examples = "JH-990101-2026-000001") String planNo,
        PlanStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "执行中")
                String statusName,
        @Schema(description = "年度", examples = "2026") int year,
        @Schema(description = "行政区划", examples = "990101") String division,
        @Nullable @Schema(nullable = true, description = "行业", examples = "C") String industry,
        @Schema(description = "计划名称", examples = "东岭区应急管理局 2026 年度监督检查计划") String title,
        @Schema(description = "Draws made so far 已抽取次数", examples = "2") int draws,
        @Nullable @Schema(nullable = true, description = "批准人", examples = "陈志远") String approvedBy,
        @Nullable @Schema(nullable = true) Instant approvedAt,
        @Nullable @Schema(nullable = true) Instant activatedAt,
        @Nullable @Schema(nullable = true, description = "Completed or cancelled 结束时间")
                Instant endedAt,
        @Nullable @Schema(nullable = true, description = "Why it was cancelled 取消原因")
                String endReason,
        @Schema(description = "拟订人", examples = "李卫东") String createdBy,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * @param names the language of display names, {@code null} for none
     */
    static PlanSummary of(PlanSnapshot plan, @Nullable Locale names) {
        return new PlanSummary(
                plan.id(),
                plan.planNo(),
                plan.status(),
                names == null ? null : plan.status().label().in(names),
                plan.year(),
                plan.area().division(),
                plan.area().industry(),
                plan.title(),
                plan.draws(),
                plan.approvedBy(),
                plan.approvedAt(),
                plan.activatedAt(),
                plan.endedAt(),
                plan.endReason(),
                plan.createdBy(),
                plan.createdAt(),
                plan.updatedAt());
    }
}
