package org.tocsin.inspection.task.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.task.domain.CauseType;
import org.tocsin.inspection.task.domain.InspectionTask;
import org.tocsin.inspection.task.domain.TaskCommand;
import org.tocsin.inspection.task.domain.TaskEvent;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.inspection.task.domain.TaskTransition;
import org.tocsin.inspection.task.persistence.TaskRepository;

/** Cancels, in the system's name, tasks whose cause has fallen away and that nobody has begun. */
@ApplicationScoped
public class TaskCancellations {

    private final TaskRepository tasks;
    private final TaskJournal journal;
    private final TaskOccasions occasions;

    TaskCancellations(TaskRepository tasks, TaskJournal journal, TaskOccasions occasions) {
        this.tasks = tasks;
        this.journal = journal;
        this.occasions = occasions;
    }

    /**
     * @param before the round in which the cause fell away: tasks of earlier ones are cancelled
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void causeGone(Set<CauseType> causes, UUID subjectId, long before, String reason) {
        cancel(tasks.waitingFor(causes, subjectId, before), reason);
    }

    /** The plan was given up: what has not begun will not be done. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void planGone(UUID planId, String reason) {
        cancel(tasks.waitingOf(planId), reason);
    }

    private void cancel(Collection<InspectionTask> waiting, String reason) {
        for (InspectionTask task : waiting) {
            TaskSnapshot before = task.snapshot();
            TaskEvent event = task.handle(new TaskCommand.Cancel(reason), occasions.ofSystem());
            tasks.flush();
            journal.changed(TaskTransition.CANCEL.slug(), event, before, task.snapshot());
        }
    }
}
