package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;
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
     * @throws Refusal.Forbidden if the caller's scope is narrower than a division: a rate of part
     *     of its accidents over all of its people would be a lie
     */
    public String require(@Nullable String division) {
        if (!caller.scope().equals(Scope.ofDivision(caller.scope().division()))) {
            throw new Refusal.Forbidden(
                    Text.of(
                            "此类数据只提供给管辖整个行政区划的人员",
                            "Figures of this kind are for those whose scope is a whole division"));
        }
        String own = caller.scope().division();
        String asked = division == null ? own : division;
        if (own == null || asked == null || !jurisdiction.contains(own, asked)) {
            throw new Refusal.NotFound("division", asked);
        }
        return asked;
    }

    /**
     * @param division {@code null} stands for the ancestor itself
     * @throws Refusal.NotFound if it does not lie in the ancestor's subtree
     */
    public void requireWithin(String ancestor, @Nullable String division) {
        if (division != null && !jurisdiction.contains(ancestor, division)) {
            throw new Refusal.NotFound("division", division);
        }
    }

    /** The day in China of an instant asked for, today if none was. */
    public LocalDate dayOf(@Nullable Instant asOf) {
        return asOf == null ? Moments.today(clock) : Moments.dayOf(asOf);
    }
}
