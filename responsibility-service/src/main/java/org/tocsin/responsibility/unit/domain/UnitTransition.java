package org.tocsin.responsibility.unit.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be done with a unit after it was registered. */
public enum UnitTransition {
    RENAME(UnitStep.RENAMED),
    APPOINT_PRINCIPAL(UnitStep.PRINCIPAL_APPOINTED),
    MOVE(UnitStep.MOVED),
    AMEND(UnitStep.AMENDED),
    MERGE(UnitStep.ABSORBED),
    SPLIT(UnitStep.DIVIDED),
    DEACTIVATE(UnitStep.DEACTIVATED);

    private final UnitStep step;

    UnitTransition(UnitStep step) {
        this.step = step;
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<UnitTransition> lawfulIn(UnitStatus status) {
        return switch (status) {
            case ACTIVE -> EnumSet.allOf(UnitTransition.class);
            case INACTIVE -> EnumSet.noneOf(UnitTransition.class);
        };
    }

    /** What the history then says of the unit. */
    public UnitStep step() {
        return step;
    }

    /** Its name in the API and in the audit trail. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
