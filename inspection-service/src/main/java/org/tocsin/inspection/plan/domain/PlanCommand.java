package org.tocsin.inspection.plan.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that can be asked of a plan once it is drafted. */
public sealed interface PlanCommand {

    record Revise(@Valid @NotNull PlanContent content) implements PlanCommand {}

    @Schema(name = "ApproveInspectionPlan", description = "A leader agrees 批准计划")
    record Approve() implements PlanCommand {}

    @Schema(name = "ActivateInspectionPlan", description = "It is carried out from now on 启动计划")
    record Activate() implements PlanCommand {}

    @Schema(name = "CompleteInspectionPlan", description = "It is done 计划完成")
    record Complete() implements PlanCommand {}

    @Schema(name = "CancelInspectionPlan", description = "It will not be carried out 取消计划")
    record Cancel(
            @NotBlank @Size(max = 1000) @Schema(description = "Why 原因", examples = "机构改革，职责划转")
                    String reason)
            implements PlanCommand {}

    /** Tasks were made by one of its rules. */
    record Draw(PlanDraw draw) implements PlanCommand {}

    /** The step of the state machine that the command asks for. */
    default PlanTransition transition() {
        return switch (this) {
            case Revise _ -> PlanTransition.REVISE;
            case Approve _ -> PlanTransition.APPROVE;
            case Activate _ -> PlanTransition.ACTIVATE;
            case Complete _ -> PlanTransition.COMPLETE;
            case Cancel _ -> PlanTransition.CANCEL;
            case Draw _ -> PlanTransition.DRAW;
        };
    }
}
