package org.tocsin.platform.serial;

import java.util.List;

/** Readable serial numbers without gaps: {@code YH-330800-2026-000123}. */
public interface Serials {

    /**
     * The next number of its series, taken in the present transaction; the series stays locked
     * until it ends, so call it late.
     */
    default String next(String prefix, String division, int year) {
        return next(prefix, division, year, 1).getFirst();
    }

    /**
     * The next {@code count} numbers in ascending order, for imports: one statement instead of one
     * per row.
     *
     * @throws IllegalStateException outside a transaction, where the lock would not hold
     */
    List<String> next(String prefix, String division, int year, int count);
}
