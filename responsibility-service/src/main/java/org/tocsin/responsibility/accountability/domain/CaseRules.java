package org.tocsin.responsibility.accountability.domain;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** What must hold before a case goes on. */
final class CaseRules {

    private CaseRules() {}

    static List<Violation> unmet(CaseSnapshot aCase, CaseTransition step, CaseOccasion now) {
        return switch (step) {
            case DECIDE -> decidable(aCase, now.actor());
            case CLOSE ->
                    unless(
                            aCase.ruling() == null
                                    || aCase.ruling().outcome() == Outcome.NO_FAULT
                                    || now.measuresSettled().get(),
                            "measure-running",
                            "责令采取的措施尚未全部落实或终止",
                            "A measure that was ordered has not come to its end");
            case INVESTIGATE, REPORT_FINDINGS, JOIN -> List.of();
        };
    }

    private static List<Violation> decidable(CaseSnapshot aCase, ActingPerson actor) {
        List<Violation> unmet =
                new ArrayList<>(
                        unless(
                                aCase.findings() != null,
                                "findings-needed",
                                "须先有调查结论",
                                "The findings of the investigation are needed first"));
        boolean investigated =
                aCase.investigator() != null
                        && aCase.investigator().subject().equals(actor.subject());
        unmet.addAll(
                unless(
                        !investigated,
                        "another-person-needed",
                        "决定人不得是调查人",
                        "Another person than the investigator has to decide"));
        return unmet;
    }

    /**
     * @throws Refusal.RuleBroken if outcome and measures do not fit each other
     */
    static void check(CaseCommand command) {
        if (command instanceof CaseCommand.Decide decide
                && (decide.outcome() == Outcome.NO_FAULT) != decide.measures().isEmpty()) {
            Violation why =
                    Violation.of(
                            "/measures",
                            "outcome-and-measures",
                            "认定无责任的不得责令措施，责令措施的至少一项",
                            "No measure without fault, and at least one where measures are ordered");
            throw new Refusal.RuleBroken(why.message(), List.of(why));
        }
    }

    private static List<Violation> unless(boolean met, String code, String zh, String en) {
        return met ? List.of() : List.of(Violation.of(null, code, zh, en));
    }
}
