package org.tocsin.inspection.testing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock, which a test may set ahead to see what a deadline does at the second. */
@Singleton
public class MovableClock extends Clock {

    private static final Clock REAL = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    public void advanceTo(Instant then) {
        ahead = Duration.between(REAL.instant(), then);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(REAL, ahead).withZone(zone);
    }
}
