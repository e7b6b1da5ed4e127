package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.tocsin.inspection.plan.domain.PlanOccasion;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** The circumstances in which the present caller asks something of a plan. */
@ApplicationScoped
class PlanOccasions {

    private final PlanCompletions completions;
    private final Caller caller;
    private final Clock clock;

    PlanOccasions(PlanCompletions completions, Caller caller, Clock clock) {
        this.completions = completions;
        this.caller = caller;
        this.clock = clock;
    }

    PlanOccasion about(UUID planId) {
        return new PlanOccasion(
                new Actor(caller.subject(), caller.name(), caller.roles()),
                Moments.now(clock),
                () -> completions.open(planId));
    }
}
