package org.tocsin.inspection.task.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.inspection.task.domain.InspectionTask;
import org.tocsin.inspection.task.domain.TaskCommand;
import org.tocsin.inspection.task.domain.TaskEvent;
import org.tocsin.inspection.task.domain.TaskRules;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.inspection.task.persistence.TaskRepository;
import org.tocsin.inspection.visit.app.VisitMoved;
import org.tocsin.inspection.visit.domain.InspectionStatus;

/** Takes a task along with the visit that carries it out, in the visit's own transaction. */
@ApplicationScoped
public class TaskVisits {

    private final TaskRepository tasks;
    private final TaskJournal journal;
    private final TaskOccasions occasions;
    private final TaskSettings settings;

    TaskVisits(
            TaskRepository tasks,
            TaskJournal journal,
            TaskOccasions occasions,
            TaskSettings settings) {
        this.tasks = tasks;
        this.journal = journal;
        this.occasions = occasions;
        this.settings = settings;
    }

    /**
     * @throws org.tocsin.platform.problem.Refusal.RuleBroken if a visit is recorded that may not
     *     carry out the task it names, or that names none and needs one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes VisitMoved visit) {
        UUID taskId = visit.taskId();
        if (taskId == null) {
            if (visit.status() == InspectionStatus.RECORDED
                    && settings.neededByKinds().contains(visit.kind())) {
                throw TaskRules.taskNeeded(visit.kind());
            }
        } else if (visit.status() == InspectionStatus.RECORDED) {
            tasks.lock(taskId); // of two visits recorded at once for it, one is told so
            InspectionTask task =
                    tasks.seen(taskId).orElseThrow(() -> TaskRules.unknownTask(taskId));
            TaskRules.carriedOutBy(task.snapshot(), visit.unitId(), visit.kind());
            follow(task, visit);
        } else {
            tasks.findByIdOptional(taskId).ifPresent(task -> follow(task, visit));
        }
    }

    private void follow(InspectionTask task, VisitMoved visit) {
        TaskSnapshot before = task.snapshot();
        TaskCommand command = new TaskCommand.Follow(visit.inspectionId(), visit.status());
        TaskEvent event = task.handle(command, occasions.ofCaller());
        tasks.flush();
        journal.changed(command.transition().slug(), event, before, task.snapshot());
    }
}
