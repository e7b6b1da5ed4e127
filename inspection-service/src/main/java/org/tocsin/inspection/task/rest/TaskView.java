package org.tocsin.inspection.task.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.task.app.TaskFile;
import org.tocsin.inspection.task.domain.AllowedTaskStep;
import org.tocsin.inspection.task.domain.Cancellation;
import org.tocsin.inspection.task.domain.Leader;
import org.tocsin.inspection.task.domain.Officer;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.platform.http.TransitionView;

/** A task with what this caller may do next. */
@Schema(name = "InspectionTask", description = "A task, whole 检查任务")
public record TaskView(
        @JsonUnwrapped TaskSummary task,
        @Nullable @Schema(nullable = true, description = "What is to be looked at 检查范围")
                String scopeText,
        @Schema(description = "Who carries it out 检查人员") List<Officer> assigned,
        @Nullable @Schema(nullable = true) Leader leader,
        @Nullable @Schema(nullable = true) CancellationView cancellation,
        @Schema(
                        description = "Name; system for draws and follow-ups made by rule 创建人",
                        examples = "李卫东")
                String createdBy,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    /** Why it will not be carried out. */
    @Schema(name = "TaskCancellation", description = "Why it will not be carried out 取消情况")
    public record CancellationView(
            @Schema(examples = "企业已停产搬迁") String reason,
            Instant at,
            @Schema(examples = "李卫东") String by,
            @Schema(description = "Its cause fell away 是否系统自动取消") boolean bySystem) {

        static @Nullable CancellationView of(@Nullable Cancellation cancelled) {
            return cancelled == null
                    ? null
                    : new CancellationView(
                            cancelled.reason(),
                            cancelled.at(),
                            cancelled.by(),
                            cancelled.bySystem());
        }
    }

    static TaskView of(TaskFile file, @Nullable Locale names, Locale locale) {
        TaskSnapshot task = file.task();
        return new TaskView(
                TaskSummary.of(task, file.today(), names),
                task.brief().scopeText(),
                task.officers(),
                task.leader(),
                CancellationView.of(task.cancellation()),
                task.createdBy(),
                file.allowed().stream().map(step -> transition(task, step, locale)).toList());
    }

    private static TransitionView transition(
            TaskSnapshot task, AllowedTaskStep step, Locale locale) {
        return TransitionView.of(
                step.transition().slug(),
                "%s/%s/%s".formatted(TaskResource.PATH, task.id(), step.transition().path()),
                step.unmet(),
                locale);
    }
}
