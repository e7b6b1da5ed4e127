package org.tocsin.inspection.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.inspection.visit.domain.Roles;
import org.tocsin.platform.time.Ids;

/** Tasks to try the rules on. */
final class TaskSamples {

    static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    static final Actor OFFICER = new Actor("s-1", "李卫东", Set.of(Roles.BUREAU_OFFICER));
    static final TaskOccasion BY_OFFICER = new TaskOccasion(OFFICER, NOW);
    static final UUID VISIT = Ids.next();
    static final UUID UNIT = Ids.next();

    static final TaskCommand ASSIGN =
            new TaskCommand.Assign(List.of(new Officer("s-1", "李卫东")), null);
    static final TaskCommand START = new TaskCommand.Start();
    static final TaskCommand CANCEL = new TaskCommand.Cancel("企业已停产");

    private TaskSamples() {}

    static TaskCommand follow(InspectionStatus reached) {
        return new TaskCommand.Follow(VISIT, reached);
    }

    static InspectionTask task(InspectionKind kind) {
        return new InspectionTask(
                Ids.next(),
                "RW-990101-2026-000001",
                NewTask.unassigned(
                        new TaskUnit(UNIT, "东岭精工", "990101001", "C3411", "G01"),
                        new TaskBrief(kind, "消防检查", null, LocalDate.of(2026, 3, 31)),
                        TaskSource.manual(null, null)),
                BY_OFFICER);
    }

    /** The task in a status, reached by lawful steps. */
    static InspectionTask in(TaskStatus status) {
        InspectionTask task = task(InspectionKind.ROUTINE);
        List<TaskCommand> way =
                switch (status) {
                    case CREATED -> List.of();
                    case ASSIGNED -> List.of(ASSIGN);
                    case IN_PROGRESS -> List.of(ASSIGN, START);
                    case RECORDED -> List.of(ASSIGN, START, follow(InspectionStatus.RECORDED));
                    case SIGNED ->
                            List.of(
                                    ASSIGN,
                                    START,
                                    follow(InspectionStatus.RECORDED),
                                    follow(InspectionStatus.SIGNED));
                    case REFUSED_SIGNATURE ->
                            List.of(
                                    ASSIGN,
                                    START,
                                    follow(InspectionStatus.RECORDED),
                                    follow(InspectionStatus.REFUSED_SIGNATURE));
                    case CLOSED ->
                            List.of(
                                    ASSIGN,
                                    START,
                                    follow(InspectionStatus.RECORDED),
                                    follow(InspectionStatus.SIGNED),
                                    follow(InspectionStatus.CLOSED));
                    case CANCELLED -> List.of(CANCEL);
                };
        way.forEach(step -> task.handle(step, BY_OFFICER));
        return task;
    }
}
