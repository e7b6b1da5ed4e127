package org.tocsin.inspection.task.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.inspection.task.domain.InspectionTask;
import org.tocsin.inspection.task.domain.NewTask;
import org.tocsin.inspection.task.domain.TaskCause;
import org.tocsin.inspection.task.domain.TaskCommand;
import org.tocsin.inspection.task.domain.TaskEvent;
import org.tocsin.inspection.task.domain.TaskOccasion;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.inspection.task.persistence.TaskRepository;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.sql.StatementBatches;
import org.tocsin.platform.time.Ids;

/** Makes tasks: for officers, for draws, for events of other services. */
@ApplicationScoped
public class TaskIntake {

    private static final String SERIES = "RW";

    private final TaskRepository tasks;
    private final TaskJournal journal;
    private final TaskOccasions occasions;
    private final Serials serials;
    private final StatementBatches statements;

    TaskIntake(
            TaskRepository tasks,
            TaskJournal journal,
            TaskOccasions occasions,
            Serials serials,
            StatementBatches statements) {
        this.tasks = tasks;
        this.journal = journal;
        this.occasions = occasions;
        this.serials = serials;
        this.statements = statements;
    }

    /**
     * Those of a draw, in the caller's name, sent to the database together: the last thing that a
     * transaction does.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<TaskSnapshot> drawn(List<NewTask> wanted) {
        TaskOccasion now = occasions.ofCaller();
        Map<String, List<NewTask>> bySeries = new LinkedHashMap<>();
        wanted.forEach(
                task ->
                        bySeries.computeIfAbsent(task.unit().county(), _ -> new ArrayList<>())
                                .add(task));
        List<InspectionTask> made = new ArrayList<>();
        statements.open();
        bySeries.forEach(
                (county, all) -> {
                    List<String> numbers =
                            serials.next(SERIES, county, now.today().getYear(), all.size());
                    for (int i = 0; i < all.size(); i++) {
                        made.add(make(all.get(i), numbers.get(i), now));
                    }
                });
        tasks.flush();
        statements.flush();
        return made.stream().map(InspectionTask::snapshot).toList();
    }

    /** One that an event of another service gives cause for; nothing if it was made before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<TaskSnapshot> followUp(NewTask wanted) {
        TaskCause cause = wanted.source().cause();
        if (tasks.isRaised(cause, wanted.unit().id())) {
            return Optional.empty();
        }
        return Optional.of(add(wanted, occasions.ofSystem()).snapshot());
    }

    InspectionTask add(NewTask wanted, TaskOccasion now) {
        String number = serials.next(SERIES, wanted.unit().county(), now.today().getYear());
        InspectionTask task = make(wanted, number, now);
        if (!wanted.officers().isEmpty()) {
            TaskSnapshot before = task.snapshot();
            TaskEvent assigned =
                    task.handle(new TaskCommand.Assign(wanted.officers(), wanted.leader()), now);
            tasks.flush();
            journal.changed("assign", assigned, before, task.snapshot());
        }
        tasks.flush();
        return task;
    }

    private InspectionTask make(NewTask wanted, String number, TaskOccasion now) {
        InspectionTask task = new InspectionTask(Ids.next(), number, wanted, now);
        TaskEvent created = task.created(); // before it is stored, or it would be stored twice
        tasks.persist(task);
        journal.changed("create", created, null, task.snapshot());
        return task;
    }
}
