package org.tocsin.accident.investigation.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/**
 * A step that somebody's duty lets them take from here.
 *
 * @param unmet what still stands in its way for this person; empty if it can be taken now
 */
public record AllowedInvestigationStep(InvestigationStep step, List<Violation> unmet) {

    public AllowedInvestigationStep {
        unmet = List.copyOf(unmet);
    }
}
