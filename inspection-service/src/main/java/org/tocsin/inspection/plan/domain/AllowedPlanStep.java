package org.tocsin.inspection.plan.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/** A step that somebody's duty lets them take, with what still stands in its way. */
public record AllowedPlanStep(PlanTransition transition, List<Violation> unmet) {

    public AllowedPlanStep {
        unmet = List.copyOf(unmet);
    }
}
