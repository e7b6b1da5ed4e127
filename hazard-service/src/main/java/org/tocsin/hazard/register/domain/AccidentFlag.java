package org.tocsin.hazard.register.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Open hazards of units that had a recent accident are flagged: nobody may wait for the next one.
 *
 * @param wanted whether those that are flagged are asked for, or all others
 * @param units those that had a recent accident
 */
public record AccidentFlag(boolean wanted, Set<UUID> units) {

    public AccidentFlag {
        units = Set.copyOf(units);
    }

    /** What can be flagged at all. */
    public static Set<HazardStatus> statuses() {
        return Arrays.stream(HazardStatus.values())
                .filter(status -> !status.isEnded())
                .collect(Collectors.toUnmodifiableSet());
    }
}
