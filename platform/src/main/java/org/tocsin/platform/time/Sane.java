package org.tocsin.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The days and instants that databases and calendars agree about: the years 1900 to 9998. What lies
 * outside was never meant, and drivers and servers refuse it or, worse, keep another day.
 */
public final class Sane {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private Sane() {}

    /** Whether a value may be taken from outside; what tells no time always may. */
    public static boolean isSane(Object value) {
        return switch (value) {
            case LocalDate day -> isSane(day.getYear());
            case Instant instant -> isSaneInstant(instant);
            case OffsetDateTime moment -> isSaneInstant(moment.toInstant());
            default -> true;
        };
    }

    private static boolean isSaneInstant(Instant instant) {
        return isSane(instant.atOffset(ZoneOffset.UTC).getYear());
    }

    private static boolean isSane(int year) {
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }
}
