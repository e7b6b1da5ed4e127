package org.tocsin.hazard.tip.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/**
 * A step that somebody's duty lets them take from here.
 *
 * @param unmet what still stands in its way; empty if it can be taken now
 */
public record AllowedTipStep(TipTransition transition, List<Violation> unmet) {

    public AllowedTipStep {
        unmet = List.copyOf(unmet);
    }
}
