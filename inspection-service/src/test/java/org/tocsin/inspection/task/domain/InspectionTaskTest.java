package org.tocsin.inspection.task.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.inspection.task.domain.TaskSamples.ASSIGN;
import static org.tocsin.inspection.task.domain.TaskSamples.BY_OFFICER;
import static org.tocsin.inspection.task.domain.TaskSamples.NOW;
import static org.tocsin.inspection.task.domain.TaskSamples.START;
import static org.tocsin.inspection.task.domain.TaskSamples.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.Roles;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;

class InspectionTaskTest {

    private static void refused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(Violation::code)
                                        .containsExactly(code));
    }

    @Test
    void isStartedByWhomItIsAssignedToAndNobodyElse() {
        InspectionTask task = TaskSamples.in(TaskStatus.ASSIGNED);
        TaskOccasion stranger =
                new TaskOccasion(new Actor("s-2", "赵宁", Set.of(Roles.BUREAU_OFFICER)), NOW);

        refused(() -> task.handle(START, stranger), "not-assigned");
        assertThat(task.snapshot().startedAt()).isNull();
        assertThat(task.allowedFor(stranger))
                .filteredOn(step -> step.transition() == TaskTransition.START)
                .allSatisfy(step -> assertThat(step.unmet()).hasSize(1));

        task.handle(new TaskCommand.Assign(List.of(new Officer("s-2", "赵宁")), null), BY_OFFICER);
        task.handle(START, stranger);
        assertThat(task.snapshot().startedAt()).isEqualTo(NOW);
    }

    @Test
    void isNotAssignedWithoutTheLeaderWhoHeadsIt() {
        InspectionTask task = TaskSamples.task(InspectionKind.LEADER_LED);
        Leader leader = new Leader("l-1", "陈志远");

        refused(() -> task.handle(ASSIGN, BY_OFFICER), "leader-needed");
        assertThat(task.snapshot().officers()).isEmpty();

        task.handle(new TaskCommand.Assign(List.of(new Officer("s-1", "李卫东")), leader), BY_OFFICER);
        task.handle(ASSIGN, BY_OFFICER);
        assertThat(task.snapshot().leader()).isEqualTo(leader);
    }

    @Test
    void isConcealedFromTheEnterpriseUntilItStartsAndForEverIfItNeverDoes() {
        InspectionTask task = TaskSamples.task(InspectionKind.UNANNOUNCED);
        InspectionTask given = TaskSamples.task(InspectionKind.UNANNOUNCED);
        assertThat(task.created().task().isConcealed()).isTrue();
        task.handle(ASSIGN, BY_OFFICER);
        assertThat(task.snapshot().isConcealed()).isTrue();

        assertThat(task.handle(START, BY_OFFICER).task().isConcealed()).isFalse();
        assertThat(given.handle(TaskSamples.CANCEL, BY_OFFICER).task().isConcealed()).isTrue();
        assertThat(TaskSamples.task(InspectionKind.ROUTINE).snapshot().isConcealed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, false", "2026-04-01, true"})
    void isOverdueFromTheDayAfterItsLastDay(LocalDate today, boolean overdue) {
        assertThat(TaskSamples.in(TaskStatus.ASSIGNED).snapshot().isOverdue(today))
                .isEqualTo(overdue);
        assertThat(TaskSamples.in(TaskStatus.RECORDED).snapshot().isOverdue(today)).isFalse();
        assertThat(TaskSamples.in(TaskStatus.CANCELLED).snapshot().isOverdue(today)).isFalse();
    }

    @Test
    void numbersItsEventsWithoutGaps() {
        InspectionTask task = TaskSamples.task(InspectionKind.ROUTINE);

        assertThat(
                        List.of(
                                task.created().sequence(),
                                task.handle(ASSIGN, BY_OFFICER).sequence(),
                                task.handle(START, BY_OFFICER).sequence()))
                .containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, task-not-started",
        "ASSIGNED, task-not-started",
        "RECORDED, task-already-recorded",
        "SIGNED, task-already-recorded",
        "REFUSED_SIGNATURE, task-already-recorded",
        "CLOSED, task-already-recorded",
        "CANCELLED, task-cancelled"
    })
    void isCarriedOutWhileInProgressOnly(TaskStatus status, String code) {
        TaskSnapshot task = TaskSamples.in(status).snapshot();

        refused(() -> TaskRules.carriedOutBy(task, UNIT, InspectionKind.ROUTINE), code);
    }

    @Test
    void isCarriedOutAtItsUnitAndInItsWay() {
        TaskSnapshot task = TaskSamples.in(TaskStatus.IN_PROGRESS).snapshot();

        TaskRules.carriedOutBy(task, UNIT, InspectionKind.ROUTINE);
        refused(
                () -> TaskRules.carriedOutBy(task, Ids.next(), InspectionKind.ROUTINE),
                "task-of-other-unit");
        refused(
                () -> TaskRules.carriedOutBy(task, UNIT, InspectionKind.EXPERT),
                "task-of-other-kind");
    }

    @Test
    void isNotMadeForADayThatHasPassed() {
        TaskRules.dueInTime(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));
        refused(
                () -> TaskRules.dueInTime(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)),
                "due-in-past");
    }
}
