package org.tocsin.inspection.task.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.inspection.task.domain.TaskSamples.ASSIGN;
import static org.tocsin.inspection.task.domain.TaskSamples.BY_OFFICER;
import static org.tocsin.inspection.task.domain.TaskSamples.CANCEL;
import static org.tocsin.inspection.task.domain.TaskSamples.NOW;
import static org.tocsin.inspection.task.domain.TaskSamples.START;
import static org.tocsin.inspection.task.domain.TaskSamples.follow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.inspection.visit.domain.Roles;
import org.tocsin.platform.problem.Refusal;

/** Every status × every command × every role, as domain.md §3 has them. */
class TaskMachineTest {

    private static final TaskCommand RECORD = follow(InspectionStatus.RECORDED);
    private static final TaskCommand SIGN = follow(InspectionStatus.SIGNED);
    private static final TaskCommand REFUSE = follow(InspectionStatus.REFUSED_SIGNATURE);
    private static final TaskCommand CLOSE = follow(InspectionStatus.CLOSED);
    private static final List<TaskCommand> COMMANDS =
            List.of(ASSIGN, START, CANCEL, RECORD, SIGN, REFUSE, CLOSE);

    /** Written down a second time on purpose. */
    private static final Map<TaskStatus, Map<TaskCommand, TaskStatus>> LAWFUL =
            Map.of(
                    TaskStatus.CREATED,
                    Map.of(ASSIGN, TaskStatus.ASSIGNED, CANCEL, TaskStatus.CANCELLED),
                    TaskStatus.ASSIGNED,
                    Map.of(
                            ASSIGN,
                            TaskStatus.ASSIGNED,
                            START,
                            TaskStatus.IN_PROGRESS,
                            CANCEL,
                            TaskStatus.CANCELLED),
                    TaskStatus.IN_PROGRESS,
                    Map.of(RECORD, TaskStatus.RECORDED, CANCEL, TaskStatus.CANCELLED),
                    TaskStatus.RECORDED,
                    Map.of(SIGN, TaskStatus.SIGNED, REFUSE, TaskStatus.REFUSED_SIGNATURE),
                    TaskStatus.SIGNED,
                    Map.of(CLOSE, TaskStatus.CLOSED),
                    TaskStatus.REFUSED_SIGNATURE,
                    Map.of(CLOSE, TaskStatus.CLOSED));

    private static final Map<String, Set<TaskTransition>> DUTIES =
            Map.of(
                    Roles.BUREAU_OFFICER,
                    Set.of(TaskTransition.ASSIGN, TaskTransition.START, TaskTransition.CANCEL),
                    Roles.DEPARTMENT_OFFICER,
                    Set.of(TaskTransition.ASSIGN, TaskTransition.START, TaskTransition.CANCEL),
                    Roles.TOWN_OFFICER,
                    Set.of(TaskTransition.ASSIGN, TaskTransition.START, TaskTransition.CANCEL),
                    Roles.ENTERPRISE_OFFICER,
                    Set.of(),
                    Roles.LEADER,
                    Set.of(),
                    Roles.COMMITTEE_OFFICE,
                    Set.of(),
                    Roles.AUDITOR,
                    Set.of());

    static Stream<Arguments> matrix() {
        return Arrays.stream(TaskStatus.values())
                .flatMap(status -> COMMANDS.stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(TaskStatus status, TaskCommand command) {
        InspectionTask task = TaskSamples.in(status);
        TaskSnapshot before = task.snapshot();
        TaskStatus target = LAWFUL.getOrDefault(status, Map.of()).get(command);

        if (target == null) {
            assertThatThrownBy(() -> task.handle(command, BY_OFFICER))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(task.snapshot()).isEqualTo(before);
        } else {
            TaskEvent event = task.handle(command, BY_OFFICER);

            assertThat(task.snapshot().status()).isEqualTo(target);
            assertThat(event.previousStatus()).isEqualTo(status);
            assertThat(event.task()).isEqualTo(task.snapshot());
        }
    }

    static Stream<Arguments> duties() {
        return Arrays.stream(TaskStatus.values())
                .flatMap(
                        status -> DUTIES.keySet().stream().map(role -> Arguments.of(status, role)));
    }

    @ParameterizedTest
    @MethodSource("duties")
    void offersExactlyTheLawfulStepsOfSomebodysDuties(TaskStatus status, String role) {
        TaskOccasion somebody = new TaskOccasion(new Actor("s-1", "李卫东", Set.of(role)), NOW);

        assertThat(TaskSamples.in(status).allowedFor(somebody))
                .allSatisfy(step -> assertThat(step.unmet()).isEmpty())
                .extracting(AllowedTaskStep::transition)
                .containsExactlyInAnyOrderElementsOf(
                        LAWFUL.getOrDefault(status, Map.of()).keySet().stream()
                                .map(TaskCommand::transition)
                                .filter(DUTIES.get(role)::contains)
                                .toList());
    }
}
