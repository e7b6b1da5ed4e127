package org.tocsin.inspection.log.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.serial.Serials;

/** What a new log takes from outside: its division, its number and when it will be locked. */
@ApplicationScoped
class LogTerms {

    private static final String SERIES = "RZ";
    private static final int COUNTY = 6;

    private final LogSettings settings;
    private final Serials serials;
    private final Caller caller;

    LogTerms(LogSettings settings, Serials serials, Caller caller) {
        this.settings = settings;
        this.serials = serials;
        this.caller = caller;
    }

    Instant locksAt(LocalDate day) {
        return settings.locksAt(day);
    }

    /**
     * @throws Refusal.Forbidden if the caller's token names none
     */
    String divisionOfCaller() {
        String division = caller.scope().division();
        if (division == null) {
            throw new Refusal.Forbidden(
                    Text.of("令牌中没有行政区划", "The token names no division to log for"));
        }
        return division;
    }

    /** To be taken late, because the series is held until the transaction ends. */
    String nextNo(String division, LocalDate day) {
        String county = division.substring(0, Math.min(COUNTY, division.length()));
        return serials.next(SERIES, county, day.getYear());
    }
}
