package org.tocsin.inspection.plan.domain;

import java.util.Map;
import org.tocsin.inspection.score.domain.ScoreClass;

/**
 * What the class of a unit means for inspections; local practice.
 *
 * @param visits per year under a FREQUENCY rule
 * @param weights in a random draw
 * @param randomDueDays days from a random draw to the last day of its tasks
 */
public record DrawTables(
        Map<ScoreClass, Integer> visits, Map<ScoreClass, Integer> weights, int randomDueDays) {

    public DrawTables {
        visits = Map.copyOf(visits);
        weights = Map.copyOf(weights);
    }
}
