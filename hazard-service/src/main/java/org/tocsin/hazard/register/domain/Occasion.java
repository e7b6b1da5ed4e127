package org.tocsin.hazard.register.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The circumstances in which a command is handled; none of it comes from a request body.
 *
 * @param today the day of {@code at} in Asia/Shanghai
 * @param orderNumbers gives the next number of a rectification order; asked only once an order is
 *     known to stand, so that a refused one uses up no number
 * @param earlier finds the rectified hazard that this one repeats; asked only when it is verified
 */
public record Occasion(
        Actor actor,
        Instant at,
        LocalDate today,
        Terms terms,
        Supplier<OrderIdentity> orderNumbers,
        Supplier<Optional<UUID>> earlier) {

    /** The id and the readable number of a new rectification order. */
    public record OrderIdentity(UUID id, String orderNo) {}
}
