package org.tocsin.responsibility.unit.app;

import java.util.List;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitTransition;

/** A unit with what the caller may do next, taken out of the transaction. */
public record UnitRecord(UnitSnapshot unit, List<Allowed> allowed) {

    /**
     * A change that the status allows and the caller's duties cover, and what stands in its way.
     */
    public record Allowed(UnitTransition transition, List<Violation> unmet) {}
}
