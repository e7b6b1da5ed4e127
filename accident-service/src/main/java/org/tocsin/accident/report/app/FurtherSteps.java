package org.tocsin.accident.report.app;

import java.util.List;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.platform.problem.Violation;

/**
 * Steps that other features offer this caller on an accident, for its {@code allowedTransitions}. A
 * feature that has some implements this as a bean.
 */
public interface FurtherSteps {

    /**
     * A step taken at another resource than the accident's own.
     *
     * @param name an imperative, for example {@code open-investigation}
     * @param href where to POST
     * @param unmet what still stands in its way for this caller; empty if it can be taken now
     */
    record Step(String name, String href, List<Violation> unmet) {

        public Step {
            unmet = List.copyOf(unmet);
        }
    }

    List<Step> of(AccidentState accident);
}
