package org.tocsin.inspection.task.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.inspection.task.domain.InspectionTask;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.inspection.task.persistence.TaskClauses;
import org.tocsin.inspection.task.persistence.TaskRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;

/** Looks up tasks for the present caller. */
@ApplicationScoped
public class TaskQueries {

    private static final SortKeys<InspectionTask> SORT =
            SortKeys.of(InspectionTask.class, "t", "dueOn", InspectionTask::id)
                    .with(
                            "dueOn",
                            "t.brief.dueOn",
                            t -> t.snapshot().brief().dueOn(),
                            LocalDate::parse)
                    .with("createdAt", "t.createdAt", t -> t.snapshot().createdAt(), Instant::parse)
                    .with("updatedAt", "t.updatedAt", t -> t.snapshot().updatedAt(), Instant::parse)
                    .with("taskNo", "t.taskNo", t -> t.snapshot().taskNo(), no -> no);

    private final TaskRepository tasks;
    private final TaskClauses clauses;
    private final TaskOccasions occasions;
    private final Keyset keyset;
    private final AuditTrail audit;

    TaskQueries(
            TaskRepository tasks,
            TaskClauses clauses,
            TaskOccasions occasions,
            Keyset keyset,
            AuditTrail audit) {
        this.tasks = tasks;
        this.clauses = clauses;
        this.occasions = occasions;
        this.keyset = keyset;
        this.audit = audit;
    }

    @Transactional
    public TaskFile single(UUID id) {
        return TaskFile.of(tasks.require(id), occasions.ofCaller());
    }

    @Transactional
    public Page<TaskSnapshot> page(PageParams params, TaskFilter filter) {
        return keyset.page(params, SORT, where(filter)).map(InspectionTask::snapshot);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<TaskSnapshot> all(PageParams params, TaskFilter filter) {
        audit.record("export", "inspection-task", Ids.next(), null, filter);
        return keyset.stream(params, SORT, where(filter), InspectionTask::snapshot);
    }

    private Clause where(TaskFilter filter) {
        return tasks.visible().and(clauses.of(filter, occasions.ofCaller()));
    }
}
