package org.tocsin.hazard.register.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a duplicate candidate must have in common with a hazard: the unit, the wording, and a time
 * of finding not further away than the period.
 *
 * @param from the earliest time of finding
 * @param until the latest
 */
public record DuplicatePeriod(UUID unitId, UUID key, Instant from, Instant until) {

    public static DuplicatePeriod around(UUID unitId, UUID key, Instant foundAt, Duration period) {
        return new DuplicatePeriod(unitId, key, foundAt.minus(period), foundAt.plus(period));
    }

    public boolean contains(Instant foundAt) {
        return !foundAt.isBefore(from) && !foundAt.isAfter(until);
    }
}
