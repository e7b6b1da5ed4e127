package org.tocsin.responsibility.unit.domain;

import java.util.List;
import java.util.UUID;

/** What a unit must know of the rest of the directory and of the administrative divisions. */
public interface Surroundings {

    /**
     * The units from {@code unitId} up to the top, itself first.
     *
     * @throws org.tocsin.platform.problem.Refusal.RuleBroken if there is no such unit for the
     *     caller
     */
    List<Unit> lineOf(UUID unitId);

    List<Unit> childrenOf(UUID unitId);

    /** How many levels of units stand below it; 0 for a unit with nothing below. */
    int levelsBelow(UUID unitId);

    boolean isKnown(String division);

    /** Whether {@code division} is {@code ancestor} or lies below it today. */
    boolean contains(String ancestor, String division);
}
