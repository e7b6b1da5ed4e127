package org.tocsin.accident.indicator.domain;

import java.util.Set;

/** Which accidents count against a unit's limits. */
public enum Area {
    /** The directory does not know the unit yet: nothing is counted until it does. */
    UNKNOWN,
    /** Those in the unit's division and below it. */
    DIVISION,
    /** Those of the unit itself. */
    UNIT;

    private static final Set<String> WITH_A_TERRITORY =
            Set.of("COMMITTEE", "GOVERNMENT", "DEPARTMENT", "TOWN", "COMMUNITY");

    /** What a kind of unit answers for. */
    public static Area of(String unitKind) {
        return WITH_A_TERRITORY.contains(unitKind) ? DIVISION : UNIT;
    }
}
