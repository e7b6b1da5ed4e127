package org.tocsin.accident.report.domain;

import java.util.List;
import org.tocsin.platform.problem.Violation;

/**
 * A revision that somebody's duty lets them make from here.
 *
 * @param unmet what still stands in its way for this person; empty if it can be made now
 */
public record AllowedTransition(RevisionKind kind, List<Violation> unmet) {

    public AllowedTransition {
        unmet = List.copyOf(unmet);
    }
}
