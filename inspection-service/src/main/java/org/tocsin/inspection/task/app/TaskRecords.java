package org.tocsin.inspection.task.app;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.inspection.task.domain.TaskStatus;

/**
 * Where the tasks behind a figure are listed: their sum is the figure.
 *
 * @param planned all that were not cancelled
 * @param recorded those of them that were visited
 */
public record TaskRecords(String planned, String recorded) {

    private static final String LIST = "/api/v1/inspection-tasks?";

    public static TaskRecords ofPlan(UUID planId, @Nullable Integer item) {
        return of("planId=" + planId + (item == null ? "" : "&planItem=" + item));
    }

    private static TaskRecords of(String frame) {
        Set<TaskStatus> planned =
                Arrays.stream(TaskStatus.values())
                        .filter(status -> status != TaskStatus.CANCELLED)
                        .collect(Collectors.toSet());
        return new TaskRecords(LIST + frame + in(planned), LIST + frame + in(TaskStatus.done()));
    }

    private static String in(Set<TaskStatus> statuses) {
        return new TreeSet<>(statuses)
                .stream().map(status -> "&status=" + status).collect(Collectors.joining());
    }
}
