package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.inspection.plan.domain.CreatePlan;
import org.tocsin.inspection.plan.domain.PlanItem;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;

/** Whether a plan is about a part of the world that is its author's to plan for. */
@ApplicationScoped
class PlanAreas {

    private final Jurisdiction jurisdiction;
    private final Caller caller;

    PlanAreas(Jurisdiction jurisdiction, Caller caller) {
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /**
     * @throws Refusal.RuleBroken if it reaches beyond the caller's division or industries, or a
     *     rule beyond the plan's division
     */
    void check(CreatePlan plan) {
        Scope scope = caller.scope();
        List<Violation> wrong = new ArrayList<>();
        if (scope.division() == null || !jurisdiction.contains(scope.division(), plan.division())) {
            wrong.add(
                    Violation.of(
                            "/division",
                            "unknown-division",
                            "管辖范围内没有区划 %s".formatted(plan.division()),
                            "No division %s within your scope".formatted(plan.division())));
        }
        if (!scope.industries().isEmpty()
                && (plan.industry() == null
                        || scope.industries().stream().noneMatch(plan.industry()::startsWith))) {
            wrong.add(
                    Violation.of(
                            "/industry",
                            "industry-out-of-scope",
                            "须填写本部门主管的行业",
                            "Name one of the industries that you supervise"));
        }
        wrong.addAll(itemsOutside(plan.division(), plan.items()));
        refuseUnless(wrong);
    }

    /** The same for the rules alone, where a draft is written anew. */
    void check(String division, List<PlanItem> items) {
        refuseUnless(itemsOutside(division, items));
    }

    private List<Violation> itemsOutside(String division, List<PlanItem> items) {
        List<Violation> wrong = new ArrayList<>();
        for (int row = 0; row < items.size(); row++) {
            String part = items.get(row).division();
            if (part != null && !jurisdiction.contains(division, part)) {
                wrong.add(
                        Violation.of(
                                "/items/%d/division".formatted(row),
                                "outside-plan",
                                "规则的区域须在计划的区划之内",
                                "The rule must lie within the plan's division"));
            }
        }
        return wrong;
    }

    private static void refuseUnless(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(wrong.getFirst().message(), wrong);
        }
    }
}
