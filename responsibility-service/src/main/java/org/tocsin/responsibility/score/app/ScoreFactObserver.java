package org.tocsin.responsibility.score.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.fact.app.FactRecorded;
import org.tocsin.responsibility.fact.domain.ReportedFact;
import org.tocsin.responsibility.rulebook.app.ToldFacts;
import org.tocsin.responsibility.score.domain.ScoreCause;

/** Computes a score anew when something was reported that it may depend on. */
@ApplicationScoped
class ScoreFactObserver {

    private final EnterpriseFacts facts;
    private final ScoreDesk desk;
    private final ScoreRuleBook rules;
    private final ToldFacts told;

    ScoreFactObserver(EnterpriseFacts facts, ScoreDesk desk, ScoreRuleBook rules, ToldFacts told) {
        this.facts = facts;
        this.desk = desk;
        this.rules = rules;
        this.told = told;
    }

    /** In the order of the units' ids, so that two of these never wait for each other. */
    void on(@Observes FactRecorded recorded) {
        ReportedFact fact = recorded.fact();
        Set<String> watched = rules.on(Moments.dayOf(fact.recordedAt())).watched();
        if (!watched.contains(fact.type())) {
            return;
        }
        facts.concernedBy(fact)
                .forEach(
                        unit ->
                                desk.recompute(
                                        unit, ScoreCause.FACT, told.of(fact), fact.recordedAt()));
    }
}
