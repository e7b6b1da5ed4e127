package org.tocsin.inspection.task.app;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.inspection.task.domain.AllowedTaskStep;
import org.tocsin.inspection.task.domain.InspectionTask;
import org.tocsin.inspection.task.domain.TaskOccasion;
import org.tocsin.inspection.task.domain.TaskSnapshot;

/**
 * A task with what the caller may do next, taken out of the transaction.
 *
 * @param today the day on which overdue is judged, Asia/Shanghai
 */
public record TaskFile(TaskSnapshot task, List<AllowedTaskStep> allowed, LocalDate today) {

    static TaskFile of(InspectionTask task, TaskOccasion now) {
        return new TaskFile(task.snapshot(), task.allowedFor(now), now.today());
    }
}
