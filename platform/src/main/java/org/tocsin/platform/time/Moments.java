package org.tocsin.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The suite's two ways of telling time: instants in UTC to the microsecond, days in Asia/Shanghai.
 */
public final class Moments {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Moments() {}

    /** Now, to the microsecond: what is answered is what will be read back from the database. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public static LocalDate today(Clock clock) {
        return clock.instant().atZone(CHINA).toLocalDate();
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(CHINA).toLocalDate();
    }
}
