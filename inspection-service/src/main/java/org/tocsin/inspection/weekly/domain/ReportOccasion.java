package org.tocsin.inspection.weekly.domain;

import java.time.Instant;

/**
 * What a step of a report depends on besides the report; none of it comes from a request body.
 *
 * @param own whether the report is one of the actor's own unit
 * @param above whether the actor's division stands above the unit
 */
public record ReportOccasion(
        ReportActor actor, Instant at, ReportTerms terms, boolean own, boolean above) {

    /** Whether the step is one of the actor's duties, for this unit. */
    boolean lets(ReportTransition step) {
        return actor.isOneOf(step.roles()) && (step.isSubmission() ? own : above);
    }
}
