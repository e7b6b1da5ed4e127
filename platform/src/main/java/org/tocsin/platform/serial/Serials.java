package org.tocsin.platform.serial;

/** Readable serial numbers without gaps: {@code YH-330800-2026-000123}. */
public interface Serials {

    /**
     * The next number of its series, taken in the present transaction; the series stays locked
     * until it ends, so call it late.
     */
    String next(String prefix, String division, int year);
}
