package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What a task starts its life with.
 *
 * @param officers empty: somebody assigns it later
 */
public record NewTask(
        TaskUnit unit,
        TaskBrief brief,
        TaskSource source,
        List<Officer> officers,
        @Nullable Leader leader) {

    public NewTask {
        officers = List.copyOf(officers);
    }

    public static NewTask unassigned(TaskUnit unit, TaskBrief brief, TaskSource source) {
        return new NewTask(unit, brief, source, List.of(), null);
    }
}
