package org.tocsin.hazard.register.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The circumstances in which a command is handled; none of it comes from a request body.
 *
 * @param today the day of {@code at} in Asia/Shanghai
 * @param orderNumbers gives the next number of a rectification order; asked only once an order is
 *     known to stand, so that a refused one uses up no number
 */
public record Occasion(Actor actor, Instant at, LocalDate today, Supplier<String> orderNumbers) {}
