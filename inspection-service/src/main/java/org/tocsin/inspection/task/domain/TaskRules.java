package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** The rules of a task that are more than the order of its states. */
public final class TaskRules {

    private TaskRules() {}

    /**
     * @throws Refusal.RuleBroken if the last day has passed already
     */
    public static void dueInTime(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            refuse(
                    Violation.of(
                            "/dueOn",
                            "due-in-past",
                            "完成期限不得早于今天（%s）".formatted(today),
                            "The last day must not lie before today (%s)".formatted(today)));
        }
    }

    static void leaderNamed(InspectionKind kind, @Nullable Leader leader) {
        if (kind == InspectionKind.LEADER_LED && leader == null) {
            refuse(
                    Violation.of(
                            "/leader",
                            "leader-needed",
                            "领导带队检查须指明带队领导",
                            "An inspection that a leader heads must name the leader"));
        }
    }

    static List<Violation> unmet(TaskSnapshot task, TaskTransition step, TaskOccasion now) {
        return step == TaskTransition.START && !task.isAssignedTo(now.actor().id())
                ? List.of(
                        Violation.of(
                                null,
                                "not-assigned",
                                "只有被指派的检查人员可以开始检查",
                                "Only an officer it is assigned to may start it"))
                : List.of();
    }

    /**
     * Whether a visit may carry the task out.
     *
     * @throws Refusal.RuleBroken if it has not started or is done already, or the visit is of
     *     another unit or kind
     */
    public static void carriedOutBy(TaskSnapshot task, UUID unitId, InspectionKind kind) {
        if (!task.unit().id().equals(unitId)) {
            refuse(named("task-of-other-unit", "该任务的被检查单位不是此单位", "The task is about another unit"));
        }
        if (task.brief().kind() != kind) {
            refuse(
                    named(
                            "task-of-other-kind",
                            "检查方式与任务不一致（任务为 %s）".formatted(task.brief().kind().label().zh()),
                            "The task is of kind %s".formatted(task.brief().kind())));
        }
        switch (task.status()) {
            case IN_PROGRESS -> {}
            case CREATED, ASSIGNED ->
                    refuse(
                            named(
                                    "task-not-started",
                                    "任务尚未开始，不能登记检查",
                                    "The task has not been started: start it, then record the visit"));
            case CANCELLED ->
                    refuse(named("task-cancelled", "任务已取消", "The task has been cancelled"));
            case RECORDED, SIGNED, REFUSED_SIGNATURE, CLOSED ->
                    refuse(
                            named(
                                    "task-already-recorded",
                                    "该任务已登记过检查",
                                    "A visit has been recorded for this task already"));
        }
    }

    /** Unknown, or out of the caller's scope: the two are not told apart. */
    public static Refusal unknownTask(UUID taskId) {
        Violation why =
                named(
                        "unknown-task",
                        "管辖范围内没有检查任务 %s".formatted(taskId),
                        "No inspection task %s within your scope".formatted(taskId));
        return new Refusal.RuleBroken(why.message(), List.of(why));
    }

    /** Visits of this kind are made by order only. */
    public static Refusal taskNeeded(InspectionKind kind) {
        Violation why =
                named(
                        "task-needed",
                        "%s须先建立检查任务，登记时注明 taskId".formatted(kind.label().zh()),
                        "A visit of kind %s carries out a task: name it".formatted(kind));
        return new Refusal.RuleBroken(why.message(), List.of(why));
    }

    private static Violation named(String code, String zh, String en) {
        return Violation.of("/taskId", code, zh, en);
    }

    private static void refuse(Violation why) {
        throw new Refusal.RuleBroken(why.message(), List.of(why));
    }
}
