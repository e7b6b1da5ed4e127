package org.tocsin.responsibility.measure.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.tocsin.responsibility.fact.app.FactRecorded;
import org.tocsin.responsibility.measure.domain.Ground;
import org.tocsin.responsibility.measure.domain.MeasureCommand;
import org.tocsin.responsibility.measure.domain.MeasureOccasion;
import org.tocsin.responsibility.measure.domain.MeasureRule;
import org.tocsin.responsibility.measure.domain.MeasureStatus;
import org.tocsin.responsibility.measure.domain.Origin;
import org.tocsin.responsibility.measure.domain.Proposal;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.measure.persistence.MeasureRepository;
import org.tocsin.responsibility.rulebook.app.ToldFacts;
import org.tocsin.responsibility.rulebook.domain.ToldFact;
import org.tocsin.responsibility.rulebook.domain.Wording;

/**
 * Proposes measures for what was reported, by rule and once for each ground, and takes a proposal
 * back whose ground has fallen away. What a leader has decided stays decided.
 */
@ApplicationScoped
class MeasureFactObserver {

    private static final Logger LOG = Logger.getLogger(MeasureFactObserver.class);

    private final MeasureRuleBook rules;
    private final MeasureRepository measures;
    private final MeasureBook book;
    private final TargetUnits targets;
    private final MeasureOccasions occasions;
    private final ToldFacts told;

    MeasureFactObserver(
            MeasureRuleBook rules,
            MeasureRepository measures,
            MeasureBook book,
            TargetUnits targets,
            MeasureOccasions occasions,
            ToldFacts told) {
        this.rules = rules;
        this.measures = measures;
        this.book = book;
        this.targets = targets;
        this.occasions = occasions;
        this.told = told;
    }

    void on(@Observes FactRecorded recorded) {
        ToldFact fact = told.of(recorded.fact());
        for (MeasureRule rule : rules.all()) {
            if (rule.asksFor(fact)) {
                propose(rule, fact);
            } else if (rule.annuls(fact)) {
                annul(rule, fact);
            }
        }
    }

    /** The database's key on the ground is the guard against another instance. */
    private void propose(MeasureRule rule, ToldFact fact) {
        String ground = rule.groundOf(fact);
        if (measures.ofGround(ground).isPresent()) {
            return;
        }
        targets.named(fact.unitId())
                .ifPresentOrElse(
                        target -> enter(rule, fact, target, ground),
                        () -> LOG.infof("%s names no unit to measure: %s", ground, fact.type()));
    }

    private void enter(MeasureRule rule, ToldFact fact, TargetUnit target, String openGround) {
        MeasureOccasion now = occasions.ofTheSystem();
        String happened = Wording.of(rule.ground(), fact);
        Proposal proposal =
                new Proposal(
                        Origin.RULE,
                        rule.post(),
                        happened,
                        rule.code(),
                        null,
                        openGround,
                        now.actor().subject(),
                        now.actor().name(),
                        now.at());
        Ground ground = new Ground(happened, rule.basis(), fact.id(), fact.recordHref());
        book.enter(rule.kind(), target, proposal, List.of(ground));
    }

    private void annul(MeasureRule rule, ToldFact fact) {
        measures.ofGround(rule.groundOf(fact))
                .filter(m -> m.snapshot().status() == MeasureStatus.PROPOSED)
                .ifPresent(
                        measure ->
                                book.apply(
                                        measure,
                                        new MeasureCommand.Annul("事由已消除：" + fact.type()),
                                        occasions.ofTheSystem()));
    }
}
