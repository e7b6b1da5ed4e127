package org.tocsin.responsibility.unit.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be done with a unit after it was registered. */
public enum UnitTransition {
    RENAME,
    APPOINT_PRINCIPAL,
    MOVE,
    DEACTIVATE;

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<UnitTransition> lawfulIn(UnitStatus status) {
        return switch (status) {
            case ACTIVE -> EnumSet.allOf(UnitTransition.class);
            case INACTIVE -> EnumSet.noneOf(UnitTransition.class);
        };
    }

    /** Its name in the API and in the audit trail. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
