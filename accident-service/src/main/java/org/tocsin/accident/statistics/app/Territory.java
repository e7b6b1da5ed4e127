package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.time.Moments;

/** The place and the day that a figure of a whole division is asked for. */
@ApplicationScoped
public class Territory {

    private final Caller caller;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Territory(Caller caller, Jurisdiction jurisdiction, Clock clock) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /**
     * The division asked for, by default the caller's own.
     *
     * @throws Refusal.NotFound if it lies outside the caller's scope, or the caller has none
     */
    public String require(@Nullable String division) {
        String own = caller.scope().division();
        String asked = division == null ? own : division;
        if (own == null || asked == null || !jurisdiction.contains(own, asked)) {
            throw new Refusal.NotFound("division", asked);
        }
        return asked;
    }

    /** The day in China of an instant asked for, today if none was. */
    public LocalDate dayOf(@Nullable Instant asOf) {
        return asOf == null ? Moments.today(clock) : Moments.dayOf(asOf);
    }
}
