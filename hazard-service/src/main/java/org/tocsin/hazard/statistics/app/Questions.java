package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.tocsin.hazard.statistics.domain.Dimension;
import org.tocsin.hazard.statistics.domain.Period;
import org.tocsin.hazard.statistics.domain.Question;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.DivisionTree;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.time.Moments;

/** Fills in what a question leaves open. */
@ApplicationScoped
class Questions {

    private final Caller caller;
    private final Jurisdiction jurisdiction;
    private final DivisionTree tree;
    private final Clock clock;

    Questions(Caller caller, Jurisdiction jurisdiction, DivisionTree tree, Clock clock) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
        this.tree = tree;
        this.clock = clock;
    }

    /**
     * @param from default 1 January of the year of {@code to}
     * @param to default today
     */
    Settled ofPeriod(Question question, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? Moments.today(clock) : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        return settled(question, new Period(first, last));
    }

    /** Without a period unless one is asked for: what is stuck may have begun any time ago. */
    Settled ofAnyTime(Question question, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            return ofPeriod(question, from, to);
        }
        return settled(question, to == null ? null : Period.until(to));
    }

    private Settled settled(Question question, @Nullable Period period) {
        String division = question.division();
        if (division != null && !jurisdiction.isKnown(division)) {
            throw new Refusal.NotFound("division", division);
        }
        String settled = division == null ? caller.scope().division() : division;
        boolean below = question.isBy(Dimension.DIVISION) && settled != null;
        return new Settled(
                question.within(settled, period),
                Moments.now(clock),
                Moments.today(clock),
                below ? tree.childrenOf(settled) : Map.of());
    }
}
