package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.plan.domain.InspectionPlan;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.plan.domain.PlanStatus;
import org.tocsin.inspection.plan.persistence.PlanRepository;
import org.tocsin.inspection.task.app.TaskFrame;
import org.tocsin.inspection.task.domain.CreateTask;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Jurisdiction;

/** Lets officers add tasks by hand to a plan that is being carried out. */
@ApplicationScoped
public class PlanFrame implements TaskFrame {

    private final PlanRepository plans;
    private final Jurisdiction jurisdiction;

    PlanFrame(PlanRepository plans, Jurisdiction jurisdiction) {
        this.plans = plans;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public void admit(CreateTask task, UnitEntry unit) {
        if (task.planId() == null) {
            return;
        }
        PlanSnapshot plan =
                plans.seen(task.planId())
                        .map(InspectionPlan::snapshot)
                        .orElseThrow(
                                () ->
                                        refused(
                                                "unknown-plan",
                                                "管辖范围内没有该计划",
                                                "No such plan within your scope"));
        if (plan.status() != PlanStatus.ACTIVE) {
            throw refused("plan-not-active", "该计划未在执行", "The plan is not being carried out");
        }
        if (!jurisdiction.contains(plan.area().division(), unit.division())
                || !plan.area().covers(unit.industry())) {
            throw refused("outside-plan", "该单位不在计划范围内", "The unit is none of the plan's");
        }
    }

    private static Refusal refused(String code, String zh, String en) {
        Violation why = Violation.of("/planId", code, zh, en);
        return new Refusal.RuleBroken(why.message(), List.of(why));
    }
}
