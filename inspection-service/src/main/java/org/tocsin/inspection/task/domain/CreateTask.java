package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.InspectionKind;

/**
 * A task as an officer asks for it.
 *
 * @param officers who carries it out; empty: assigned later
 */
@Schema(name = "CreateTask", description = "A task as it is asked for 新建检查任务")
public record CreateTask(
        @NotNull InspectionKind kind,
        @NotNull @Schema(examples = "01990000-0000-7000-8000-00000000ea01") UUID unitId,
        @NotBlank @Size(max = 200) @Schema(description = "任务名称", examples = "冬季用电安全检查")
                String title,
        @Nullable
                @Size(max = 4000)
                @Schema(
                        nullable = true,
                        description = "What is to be looked at 检查范围",
                        examples = "配电室、临时用电、电焊作业")
                String scopeText,
        @NotNull @Schema(description = "The last day, Asia/Shanghai 完成期限", examples = "2026-12-15")
                LocalDate dueOn,
        @Nullable @Schema(nullable = true, description = "An active plan 所属计划") UUID planId,
        @Nullable @Schema(nullable = true, description = "A campaign that has not ended 所属专项行动")
                UUID campaignId,
        @Size(max = 30)
                @Schema(description = "Named already: the task starts as ASSIGNED 检查人员，填写则直接派发")
                List<@Valid @NotNull Officer> officers,
        @Nullable
                @Valid
                @Schema(
                        nullable = true,
                        description = "The leader who heads the inspection 带队领导，领导带队检查派发时必填")
                Leader leader) {

    public CreateTask {
        officers = officers == null ? List.of() : List.copyOf(officers);
    }
}
