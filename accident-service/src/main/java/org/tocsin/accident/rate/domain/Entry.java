package org.tocsin.accident.rate.domain;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A denominator as it was entered.
 *
 * @param version counts the entries of one denominator
 * @param value in the unit of its kind
 * @param source where the figure was published
 * @param knownAt when it was entered
 */
public record Entry(
        DenominatorKey key, long version, BigDecimal value, String source, Instant knownAt) {}
