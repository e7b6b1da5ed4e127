package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What happened to a task.
 *
 * @param sequence the task's event count, from 1, without gaps
 * @param previousStatus {@code null} for the first event
 */
public record TaskEvent(
        Kind kind,
        TaskSnapshot task,
        long sequence,
        @Nullable TaskStatus previousStatus,
        Instant at) {

    /** What can happen. */
    public enum Kind {
        CREATED("inspection-task.created.v1"),
        ASSIGNED("inspection-task.assigned.v1"),
        STARTED("inspection-task.started.v1"),
        RECORDED("inspection-task.recorded.v1"),
        SIGNED("inspection-task.signed.v1"),
        SIGNATURE_REFUSED("inspection-task.signature-refused.v1"),
        CLOSED("inspection-task.closed.v1"),
        CANCELLED("inspection-task.cancelled.v1");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    /** The published name, spelled out so that renaming a constant breaks no consumer. */
    public String type() {
        return kind.type;
    }
}
