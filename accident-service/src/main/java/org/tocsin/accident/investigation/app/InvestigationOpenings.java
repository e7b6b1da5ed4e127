package org.tocsin.accident.investigation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.accident.investigation.domain.InvestigatedAccident;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationEvent;
import org.tocsin.accident.investigation.domain.InvestigationOccasion;
import org.tocsin.accident.investigation.domain.Opening;
import org.tocsin.accident.investigation.domain.OpeningRules;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.accident.report.app.AccidentRegister;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;

/** How investigations begin. */
@ApplicationScoped
public class InvestigationOpenings {

    private final AccidentQueries accidents;
    private final AccidentRegister register;
    private final NewInvestigations investigations;
    private final InvestigationOccasions occasions;
    private final InvestigationJournal journal;
    private final InvestigationCases cases;

    InvestigationOpenings(
            AccidentQueries accidents,
            AccidentRegister register,
            NewInvestigations investigations,
            InvestigationOccasions occasions,
            InvestigationJournal journal,
            InvestigationCases cases) {
        this.accidents = accidents;
        this.register = register;
        this.investigations = investigations;
        this.occasions = occasions;
        this.journal = journal;
        this.cases = cases;
    }

    /**
     * @throws Refusal.RuleBroken if the accident is unknown, not verified, or of a class that a
     *     higher government investigates
     */
    @Transactional
    public InvestigationCase open(OpenInvestigation asked) {
        AccidentState known = accident(asked.accidentId());
        InvestigatedAccident accident = InvestigatedAccident.of(known);
        InvestigationOccasion now = occasions.writing(accident);
        OpeningRules.check(known, now.authority(), asked.mandate());
        Opening opening =
                OpeningRules.opening(accident.severity(), asked.mandate(), asked.reason(), now);
        Investigation investigation = investigations.of(accident, opening, now);
        InvestigationEvent opened = investigation.opened();
        investigations.add(investigation);
        register.advance(
                accident.accidentId(),
                RevisionKind.INVESTIGATION_OPENED,
                investigation.snapshot().investigationNo());
        journal.changed("open", opened, null, investigation);
        return cases.of(investigation, now);
    }

    /**
     * A higher government takes an investigation over, Decree 493 Art. 20.
     *
     * @throws Refusal.RuleBroken if the caller does not act for a higher one
     */
    @Transactional
    public InvestigationCase takeOver(UUID id, IfMatch expected, TakeOver asked) {
        Investigation former = investigations.require(id);
        InvestigationRecord before = InvestigationRecord.of(former);
        expected.check("investigation", id, before.investigation().version());
        InvestigationOccasion now = occasions.writing(before.investigation().accident());
        Opening opening = former.takingOver(asked.mandate(), asked.reason(), now);
        InvestigatedAccident accident = before.investigation().accident().anew();
        Investigation successor = investigations.of(accident, opening, now);
        InvestigationEvent givenUp = former.giveUpTo(successor.id(), asked.reason(), now);
        investigations.flush();
        InvestigationEvent opened = successor.opened();
        investigations.add(successor);
        journal.changed("take-over", givenUp, before, former);
        journal.changed("open", opened, null, successor);
        return cases.of(successor, now);
    }

    /** It stands in the body, so that it is unknown makes the body wrong, not the address. */
    private AccidentState accident(UUID accidentId) {
        try {
            return accidents.require(accidentId).state();
        } catch (Refusal.NotFound unknown) {
            Refusal refused = OpeningRules.unknownAccident(accidentId);
            refused.initCause(unknown);
            throw refused;
        }
    }
}
