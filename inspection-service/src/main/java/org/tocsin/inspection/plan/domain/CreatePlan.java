package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A yearly plan (年度监督检查计划): Work Safety Law Art. 62 wants one of each department. */
@Schema(name = "CreateInspectionPlan", description = "A plan as it is drafted 拟订检查计划")
public record CreatePlan(
        @Min(2000) @Max(2100) @Schema(description = "年度", examples = "2026") int year,
        @NotNull
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(description = "Within the caller's own 行政区划", examples = "990101")
                String division,
        @Nullable
                @Pattern(regexp = "[A-T][0-9]{0,4}")
                @Schema(
                        nullable = true,
                        description = "Of a department: one of its industries 行业主管部门须填写行业",
                        examples = "C")
                String industry,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "计划名称", examples = "东岭区应急管理局 2026 年度监督检查计划")
                String title,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull PlanItem> items) {

    public CreatePlan {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public PlanContent content() {
        return new PlanContent(title, items);
    }
}
