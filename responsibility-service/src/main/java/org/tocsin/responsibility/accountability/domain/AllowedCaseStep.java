package org.tocsin.responsibility.accountability.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/**
 * A step that somebody's duty lets them take from here.
 *
 * @param unmet what still stands in its way for this person; empty if it can be taken now
 */
public record AllowedCaseStep(CaseTransition transition, List<Violation> unmet) {

    public AllowedCaseStep {
        unmet = List.copyOf(unmet);
    }
}
