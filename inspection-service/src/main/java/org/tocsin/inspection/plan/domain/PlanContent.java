package org.tocsin.inspection.plan.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be written anew while the plan is a draft. */
@Schema(name = "InspectionPlanContent", description = "Title and rules of a plan 计划内容")
public record PlanContent(
        @NotBlank
                @Size(max = 200)
                @Schema(description = "计划名称", examples = "东岭区应急管理局 2026 年度监督检查计划")
                String title,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull PlanItem> items) {

    public PlanContent {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
