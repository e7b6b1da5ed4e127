package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.task.domain.TaskCommand.Assign;
import org.tocsin.inspection.task.domain.TaskCommand.Cancel;
import org.tocsin.inspection.task.domain.TaskCommand.Follow;
import org.tocsin.inspection.task.domain.TaskCommand.Start;
import org.tocsin.inspection.task.domain.TaskEvent.Kind;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** The order to inspect one unit once (检查任务), from its making to the end of its visit. */
@Entity
@Table(name = "inspection_task")
public class InspectionTask {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String taskNo;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Embedded private TaskUnit unit;
    @Embedded private TaskBrief brief;
    @Embedded private TaskSource source;

    @ElementCollection
    @CollectionTable(name = "inspection_task_officer", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "ordinal")
    private List<Officer> officers = new ArrayList<>();

    @Embedded private @Nullable Leader leader;
    private @Nullable Instant startedAt;
    private @Nullable UUID inspectionId;
    @Embedded private @Nullable Cancellation cancellation;
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected InspectionTask() {} // Hibernate

    public InspectionTask(UUID id, String taskNo, NewTask task, TaskOccasion now) {
        this.id = id;
        this.taskNo = taskNo;
        this.status = TaskStatus.CREATED;
        this.unit = task.unit();
        this.brief = task.brief();
        this.source = task.source();
        this.leader = task.leader();
        this.createdBy = now.actor().name();
        this.createdAt = now.at();
        this.updatedAt = now.at();
    }

    /** The event of its making: to be taken once, right after the constructor. */
    public TaskEvent created() {
        return event(Kind.CREATED, null);
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the task is then unchanged
     */
    public TaskEvent handle(TaskCommand command, TaskOccasion now) {
        TaskTransition step = command.transition();
        if (!TaskTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("inspection-task", taskNo, status.name(), step.slug());
        }
        List<Violation> unmet = TaskRules.unmet(snapshot(), step, now);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
        return carryOut(command, now);
    }

    private TaskEvent carryOut(TaskCommand command, TaskOccasion now) {
        return switch (command) {
            case Assign(var named, var heading) -> {
                Leader head = heading == null ? leader : heading;
                TaskRules.leaderNamed(brief.kind(), head);
                leader = head;
                officers.clear();
                officers.addAll(named);
                yield move(TaskStatus.ASSIGNED, Kind.ASSIGNED, now);
            }
            case Start _ -> {
                startedAt = now.at();
                yield move(TaskStatus.IN_PROGRESS, Kind.STARTED, now);
            }
            case Cancel(var reason) -> {
                cancellation =
                        new Cancellation(reason, now.at(), now.actor().name(), now.isOfSystem());
                yield move(TaskStatus.CANCELLED, Kind.CANCELLED, now);
            }
            case Follow follow -> follow(follow, now);
        };
    }

    private TaskEvent follow(Follow visit, TaskOccasion now) {
        return switch (visit.reached()) {
            case RECORDED -> {
                inspectionId = visit.inspectionId();
                yield move(TaskStatus.RECORDED, Kind.RECORDED, now);
            }
            case SIGNED -> move(TaskStatus.SIGNED, Kind.SIGNED, now);
            case REFUSED_SIGNATURE ->
                    move(TaskStatus.REFUSED_SIGNATURE, Kind.SIGNATURE_REFUSED, now);
            case CLOSED -> move(TaskStatus.CLOSED, Kind.CLOSED, now);
        };
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedTaskStep> allowedFor(TaskOccasion now) {
        return TaskTransition.lawfulIn(status).stream()
                .filter(step -> now.actor().isOneOf(step.roles()))
                .sorted()
                .map(step -> new AllowedTaskStep(step, TaskRules.unmet(snapshot(), step, now)))
                .toList();
    }

    private TaskEvent move(TaskStatus target, Kind kind, TaskOccasion now) {
        TaskStatus before = status;
        status = target;
        updatedAt = now.at();
        return event(kind, before);
    }

    private TaskEvent event(Kind kind, @Nullable TaskStatus before) {
        eventSequence++;
        return new TaskEvent(kind, snapshot(), eventSequence, before, updatedAt);
    }

    public UUID id() {
        return id;
    }

    public TaskSnapshot snapshot() {
        return new TaskSnapshot(
                id,
                version,
                taskNo,
                status,
                unit,
                brief,
                source,
                List.copyOf(officers),
                leader,
                startedAt,
                inspectionId,
                cancellation,
                createdBy,
                createdAt,
                updatedAt);
    }
}
