package org.tocsin.inspection.task.messaging;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.inspection.task.domain.CauseType;
import org.tocsin.inspection.task.domain.TaskCause;
import org.tocsin.inspection.task.domain.TaskEvent;
import org.tocsin.inspection.task.domain.TaskOrigin;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.inspection.task.domain.TaskStatus;
import org.tocsin.inspection.visit.domain.InspectionKind;

/**
 * The published form of {@link TaskEvent}s: {@code docs/events/tocsin.inspection-task}. No names:
 * of officers only how many there are.
 */
record TaskPayload(
        UUID taskId,
        String taskNo,
        InspectionKind kind,
        UUID unitId,
        TaskStatus status,
        @Nullable TaskStatus previousStatus,
        LocalDate dueOn,
        TaskOrigin origin,
        @Nullable Cause cause,
        @Nullable UUID planId,
        @Nullable UUID campaignId,
        @Nullable UUID inspectionId,
        int officers,
        Instant at) {

    /** What a follow-up looks into. */
    record Cause(CauseType type, UUID subjectId) {

        static @Nullable Cause of(@Nullable TaskCause cause) {
            return cause == null ? null : new Cause(cause.type(), cause.subjectId());
        }
    }

    static TaskPayload of(TaskEvent event) {
        TaskSnapshot task = event.task();
        return new TaskPayload(
                task.id(),
                task.taskNo(),
                task.brief().kind(),
                task.unit().id(),
                task.status(),
                event.previousStatus(),
                task.brief().dueOn(),
                task.source().origin(),
                Cause.of(task.source().cause()),
                task.source().planId(),
                task.source().campaignId(),
                task.inspectionId(),
                task.officers().size(),
                event.at());
    }
}
