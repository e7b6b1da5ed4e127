package org.tocsin.inspection.plan.domain;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.Roles;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** The rules of a plan that are more than the order of its states. */
public final class PlanRules {

    private PlanRules() {}

    /**
     * @throws Refusal.RuleBroken naming every rule that says too little or too much
     */
    public static void complete(List<PlanItem> items) {
        List<Violation> wrong = new ArrayList<>();
        for (int row = 0; row < items.size(); row++) {
            check(items.get(row), "/items/" + row, wrong);
        }
        refuseUnless(wrong);
    }

    private static void check(PlanItem item, String at, List<Violation> wrong) {
        if ((item.method() == DrawMethod.QUOTA) != (item.visitsPerYear() != null)) {
            wrong.add(
                    Violation.of(
                            at + "/visitsPerYear",
                            "visits-per-year-of-quota",
                            "全覆盖规则（QUOTA）须填写每年检查次数，其他规则不填",
                            "A QUOTA rule needs visitsPerYear, others have none"));
        }
        if ((item.method() == DrawMethod.RANDOM) != (item.sampleSize() != null)) {
            wrong.add(
                    Violation.of(
                            at + "/sampleSize",
                            "sample-size-of-random",
                            "随机规则（RANDOM）须填写每次抽取户数，其他规则不填",
                            "A RANDOM rule needs sampleSize, others have none"));
        }
        if (item.kind() == InspectionKind.FOLLOW_UP) {
            wrong.add(
                    Violation.of(
                            at + "/kind",
                            "follow-up-not-planned",
                            "回头看由事由产生，不列入计划",
                            "Follow-ups come from their causes and are not planned"));
        }
    }

    static List<Violation> unmet(PlanSnapshot plan, PlanTransition step, PlanOccasion now) {
        return switch (step) {
            case REVISE, APPROVE, ACTIVATE -> List.of();
            case DRAW -> yearOver(plan, now);
            case COMPLETE -> done(plan, now);
            case CANCEL -> byLeader(plan, now);
        };
    }

    private static List<Violation> yearOver(PlanSnapshot plan, PlanOccasion now) {
        return now.today().getYear() <= plan.year()
                ? List.of()
                : List.of(
                        Violation.of(
                                null,
                                "plan-year-over",
                                "计划年度（%d）已结束".formatted(plan.year()),
                                "The year of the plan (%d) is over".formatted(plan.year())));
    }

    /** Before its year is over a plan is complete when nothing of it is left to do. */
    private static List<Violation> done(PlanSnapshot plan, PlanOccasion now) {
        if (now.today().getYear() > plan.year()) {
            return List.of();
        }
        long open = now.openTasks().getAsLong();
        return open == 0
                ? List.of()
                : List.of(
                        Violation.of(
                                null,
                                "tasks-open",
                                "尚有 %d 项任务未检查".formatted(open),
                                "%d tasks are still to be carried out".formatted(open)));
    }

    private static List<Violation> byLeader(PlanSnapshot plan, PlanOccasion now) {
        return plan.status() == PlanStatus.DRAFT || now.actor().roles().contains(Roles.LEADER)
                ? List.of()
                : List.of(
                        Violation.of(
                                null,
                                "leader-needed",
                                "已批准的计划须由领导取消",
                                "Once approved, a plan is cancelled by a leader"));
    }

    static void refuseUnless(List<Violation> unmet) {
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
    }
}
