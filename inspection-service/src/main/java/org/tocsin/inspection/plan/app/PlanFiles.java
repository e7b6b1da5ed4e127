package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.inspection.plan.domain.InspectionPlan;
import org.tocsin.inspection.plan.domain.PlanOccasion;
import org.tocsin.inspection.plan.domain.PlanSnapshot;

/** Puts together what a reader of a plan gets to see. */
@ApplicationScoped
class PlanFiles {

    private final PlanCompletions completions;

    PlanFiles(PlanCompletions completions) {
        this.completions = completions;
    }

    PlanFile open(InspectionPlan plan, PlanOccasion now) {
        PlanSnapshot snapshot = plan.snapshot();
        return new PlanFile(snapshot, completions.of(snapshot), plan.allowedFor(now));
    }
}
