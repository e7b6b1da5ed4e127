package org.tocsin.responsibility.measure.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/**
 * A step that somebody's duty lets them take from here.
 *
 * @param unmet what still stands in its way for this person; empty if it can be taken now
 */
public record AllowedMeasureStep(MeasureTransition transition, List<Violation> unmet) {

    public AllowedMeasureStep {
        unmet = List.copyOf(unmet);
    }
}
