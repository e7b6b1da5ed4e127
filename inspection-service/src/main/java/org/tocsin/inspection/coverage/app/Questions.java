package org.tocsin.inspection.coverage.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.inspection.coverage.domain.Period;
import org.tocsin.inspection.coverage.domain.Question;
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

    /** From 1 January of the year of the last day to today, unless said otherwise. */
    Settled settle(Asked asked) {
        LocalDate last = asked.to() == null ? Moments.today(clock) : asked.to();
        LocalDate first = asked.from() == null ? last.withDayOfYear(1) : asked.from();
        if (asked.division() != null && !jurisdiction.isKnown(asked.division())) {
            throw new Refusal.NotFound("division", asked.division());
        }
        String division = asked.division() == null ? caller.scope().division() : asked.division();
        boolean below = asked.groupBy().contains(Dimension.DIVISION) && division != null;
        return new Settled(
                new Question(
                        division,
                        asked.industry(),
                        asked.campaignId(),
                        new Period(first, last),
                        asked.groupBy()),
                Moments.now(clock),
                below ? tree.childrenOf(division) : Map.of());
    }
}
