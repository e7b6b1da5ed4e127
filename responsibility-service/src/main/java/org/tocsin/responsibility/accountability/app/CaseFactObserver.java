package org.tocsin.responsibility.accountability.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.tocsin.responsibility.accountability.domain.AccountabilityCase;
import org.tocsin.responsibility.accountability.domain.CaseCommand;
import org.tocsin.responsibility.accountability.domain.CaseGround;
import org.tocsin.responsibility.accountability.domain.CaseOccasion;
import org.tocsin.responsibility.accountability.domain.CaseRule;
import org.tocsin.responsibility.accountability.persistence.CaseRepository;
import org.tocsin.responsibility.fact.app.FactRecorded;
import org.tocsin.responsibility.measure.app.TargetUnits;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.rulebook.app.ToldFacts;
import org.tocsin.responsibility.rulebook.domain.ToldFact;
import org.tocsin.responsibility.rulebook.domain.Wording;

/**
 * Opens a case for what was reported, by rule and once for each ground; where an undecided case of
 * the kind is there for the unit, the ground joins it. The database's keys on ground and open case
 * are the guard against another instance: who comes second is tried again and finds the case.
 */
@ApplicationScoped
class CaseFactObserver {

    private static final Logger LOG = Logger.getLogger(CaseFactObserver.class);

    private final CaseRuleBook rules;
    private final CaseRepository cases;
    private final CaseBook book;
    private final CaseFiles files;
    private final TargetUnits targets;
    private final ToldFacts told;

    CaseFactObserver(
            CaseRuleBook rules,
            CaseRepository cases,
            CaseBook book,
            CaseFiles files,
            TargetUnits targets,
            ToldFacts told) {
        this.rules = rules;
        this.cases = cases;
        this.book = book;
        this.files = files;
        this.targets = targets;
        this.told = told;
    }

    void on(@Observes FactRecorded recorded) {
        ToldFact fact = told.of(recorded.fact());
        rules.all().stream()
                .filter(rule -> rule.asksFor(fact))
                .filter(rule -> !cases.holdsGround(rule.groundOf(fact)))
                .forEach(rule -> takeUp(rule, fact));
    }

    private void takeUp(CaseRule rule, ToldFact fact) {
        targets.named(fact.unitId())
                .ifPresentOrElse(
                        target -> openOrJoin(rule, fact, target),
                        () -> LOG.infof("%s names no unit to answer", rule.groundOf(fact)));
    }

    private void openOrJoin(CaseRule rule, ToldFact fact, TargetUnit target) {
        CaseOccasion now = files.ofTheSystem();
        CaseGround ground =
                new CaseGround(
                        Wording.of(rule.ground(), fact),
                        rule.basis(),
                        fact.id(),
                        fact.recordHref(),
                        rule.groundOf(fact),
                        now.at());
        cases.undecided(AccountabilityCase.openKey(rule.kind(), target.unitId()))
                .ifPresentOrElse(
                        there ->
                                book.tell(
                                        book.apply(there, new CaseCommand.Join(ground), now),
                                        List.of()),
                        () -> book.open(rule.kind(), target, List.of(ground), now.at()));
    }
}
