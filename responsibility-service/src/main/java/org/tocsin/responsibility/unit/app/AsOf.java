package org.tocsin.responsibility.unit.app;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A point in the two times of the directory.
 *
 * @param day changes that took effect by the end of this day, Asia/Shanghai, count
 * @param knownAt and of those the ones that had been recorded by then: with it, the answer stays
 *     the same whatever is dated back later
 */
public record AsOf(LocalDate day, Instant knownAt) {}
