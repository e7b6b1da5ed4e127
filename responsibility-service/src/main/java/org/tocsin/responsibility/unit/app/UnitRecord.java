package org.tocsin.responsibility.unit.app;

import java.util.List;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.unit.app.Touched.Named;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitTransition;

/**
 * A unit with what the caller may do next, taken out of the transaction.
 *
 * @param above the line up to the top, the next one first; by name only, for it may leave the
 *     caller's scope
 * @param kin units that were merged into this one or split from it
 */
public record UnitRecord(
        UnitSnapshot unit, List<Named> above, List<Named> kin, List<Allowed> allowed) {

    /**
     * A change that the status allows and the caller's duties cover, and what stands in its way.
     */
    public record Allowed(UnitTransition transition, List<Violation> unmet) {}
}
