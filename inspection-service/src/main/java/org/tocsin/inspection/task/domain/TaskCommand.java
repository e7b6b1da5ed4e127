package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.InspectionStatus;

/** Everything that can be asked of a task once it exists. */
public sealed interface TaskCommand {

    /**
     * Names who carries it out; asked again it names others.
     *
     * @param leader {@code null} keeps the one who was named
     */
    @Schema(name = "AssignTask", description = "Who carries it out 派发任务")
    record Assign(
            @NotEmpty @Size(max = 30) List<@Valid @NotNull Officer> officers,
            @Nullable
                    @Valid
                    @Schema(
                            nullable = true,
                            description =
                                    "Needed where a leader heads the inspection; null keeps the one who was named"
                                            + " 带队领导，领导带队检查必填")
                    Leader leader)
            implements TaskCommand {

        public Assign {
            officers = officers == null ? List.of() : List.copyOf(officers);
        }
    }

    @Schema(name = "StartTask", description = "The inspection begins 开始检查")
    record Start() implements TaskCommand {}

    @Schema(name = "CancelTask", description = "It will not be carried out 取消任务")
    record Cancel(
            @NotBlank @Size(max = 1000) @Schema(description = "Why 原因", examples = "企业已停产搬迁")
                    String reason)
            implements TaskCommand {}

    /** The visit that carries the task out has reached this status. */
    record Follow(UUID inspectionId, InspectionStatus reached) implements TaskCommand {}

    /** The step of the state machine that the command asks for. */
    default TaskTransition transition() {
        return switch (this) {
            case Assign _ -> TaskTransition.ASSIGN;
            case Start _ -> TaskTransition.START;
            case Cancel _ -> TaskTransition.CANCEL;
            case Follow(_, var reached) ->
                    switch (reached) {
                        case RECORDED -> TaskTransition.RECORD;
                        case SIGNED -> TaskTransition.SIGN;
                        case REFUSED_SIGNATURE -> TaskTransition.REFUSE_SIGNATURE;
                        case CLOSED -> TaskTransition.CLOSE;
                    };
        };
    }
}
