package org.tocsin.accident.investigation.domain;

import java.time.Instant;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Approve;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Close;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Evaluate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.ExtendApproval;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Publish;
import org.tocsin.accident.investigation.domain.InvestigationCommand.ReturnReport;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Submit;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Tick;
import org.tocsin.accident.investigation.domain.InvestigationEvent.Fact;
import org.tocsin.platform.time.Ids;

/** What the steps do that make, judge and finish the report. */
final class ReportSteps {

    private final Investigation investigation;
    private final Dossier dossier;
    private final InvestigationOccasion now;

    ReportSteps(Investigation investigation, InvestigationOccasion now) {
        this.investigation = investigation;
        this.dossier = investigation.dossier();
        this.now = now;
    }

    InvestigationEvent submit(Submit command) {
        CommandRules.check(command, now);
        int round = dossier.rounds() + 1;
        dossier.add(
                new Submission(
                        round,
                        command.report(),
                        now.actor().subject(),
                        now.actor().name(),
                        now.at(),
                        null,
                        null,
                        null),
                command.measures().stream().map(demanded -> measure(demanded, round)).toList(),
                command.responsibleParties().stream().map(held -> party(held, round)).toList());
        dossier.add(DocumentPurpose.REPORT, round, command.documentIds());
        investigation.submitted(now.at(), now.terms());
        return new InvestigationEvent.Submitted(move(InvestigationStatus.SUBMITTED), round);
    }

    private Measure measure(InvestigationCommand.DemandedMeasure demanded, int round) {
        UnitPlace place = now.placeOf().apply(demanded.responsibleUnitId());
        return new Measure(
                Ids.next(),
                round,
                demanded.text(),
                demanded.responsibleUnitId(),
                place.division(),
                place.industry(),
                place.grid(),
                demanded.grade(),
                demanded.deadline());
    }

    private static ResponsibleParty party(InvestigationCommand.HeldResponsible held, int round) {
        return new ResponsibleParty(
                round, held.unitId(), held.post(), held.responsibility(), held.proposal());
    }

    InvestigationEvent giveBack(ReturnReport command) {
        dossier.returnReport(command.reason(), now);
        investigation.submitted(null, now.terms());
        return new InvestigationEvent.Returned(move(InvestigationStatus.OPEN), dossier.rounds());
    }

    InvestigationEvent extendApproval(ExtendApproval command) {
        CommandRules.checkDays(command.days(), now.terms().approvalExtensionDays(), "三十二", "32");
        investigation.extendApproval(command.days(), now.terms());
        return null;
    }

    InvestigationEvent approve(Approve command) {
        investigation.approve(
                new Approval(
                        command.decisionNo(),
                        command.note(),
                        now.actor().subject(),
                        now.actor().name(),
                        now.at()),
                now.terms());
        Papers papers = dossier.papers();
        return new InvestigationEvent.Approved(
                move(InvestigationStatus.APPROVED),
                papers.currentMeasures(),
                papers.currentParties());
    }

    InvestigationEvent tick(Tick command) {
        CommandRules.check(command, dossier.papers(), now);
        int round = dossier.timesTicked(command.check()) + 1;
        dossier.add(
                new TickedCheck(
                        command.check(),
                        round,
                        command.note(),
                        command.leaderReason(),
                        now.actor().subject(),
                        now.actor().name(),
                        now.at()));
        dossier.add(DocumentPurpose.of(command.check()), round, command.documentIds());
        return null;
    }

    InvestigationEvent close(Close command) {
        investigation.close(
                new Closure(command.note(), now.actor().subject(), now.actor().name(), now.at()));
        return new InvestigationEvent.Closed(move(InvestigationStatus.CLOSED));
    }

    InvestigationEvent evaluate(Evaluate command) {
        int round = dossier.evaluations().size() + 1;
        dossier.add(
                new Evaluation(
                        round,
                        command.result(),
                        command.findings(),
                        now.actor().subject(),
                        now.actor().name(),
                        now.at()));
        dossier.add(DocumentPurpose.EVALUATION, round, command.documentIds());
        return new InvestigationEvent.Evaluated(stay(), command.result());
    }

    InvestigationEvent publish(Publish command) {
        Publication before = investigation.snapshot().publication();
        Instant first = before == null ? now.at() : before.at();
        investigation.publish(new Publication(command.title(), command.summary(), first, now.at()));
        return new InvestigationEvent.Published(stay());
    }

    private Fact stay() {
        return move(investigation.snapshot().status());
    }

    private Fact move(InvestigationStatus target) {
        return investigation.move(target, now.at());
    }
}
