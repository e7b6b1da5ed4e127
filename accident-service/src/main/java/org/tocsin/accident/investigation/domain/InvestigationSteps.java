package org.tocsin.accident.investigation.domain;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.accident.investigation.domain.InvestigationCommand.AddMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Approve;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Close;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Delegate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.EndAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Evaluate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Extend;
import org.tocsin.accident.investigation.domain.InvestigationCommand.InviteProcuratorate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Publish;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RecordAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RemoveMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.ReturnReport;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Submit;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Tick;
import org.tocsin.accident.investigation.domain.InvestigationEvent.Fact;
import org.tocsin.platform.time.Ids;

/** What each step does to an investigation, once it is known to be lawful. */
final class InvestigationSteps {

    private final Investigation investigation;
    private final Dossier dossier;
    private final InvestigationOccasion now;

    InvestigationSteps(Investigation investigation, InvestigationOccasion now) {
        this.investigation = investigation;
        this.dossier = investigation.dossier();
        this.now = now;
    }

    Optional<InvestigationEvent> take(InvestigationCommand command) {
        return Optional.ofNullable(
                switch (command) {
                    case Delegate delegate -> delegate(delegate);
                    case InviteProcuratorate invite -> invite(invite);
                    case AddMember member -> join(member);
                    case RemoveMember member -> leave(member);
                    case RecordAppraisal appraisal -> appraise(appraisal);
                    case EndAppraisal end -> end(end);
                    case Extend extend -> extend(extend);
                    case Submit submit -> submit(submit);
                    case ReturnReport back -> giveBack(back);
                    case Approve approve -> approve(approve);
                    case Tick tick -> tick(tick);
                    case Close close -> close(close);
                    case Evaluate evaluate -> evaluate(evaluate);
                    case Publish publish -> publish(publish);
                });
    }

    private InvestigationEvent delegate(Delegate command) {
        investigation.delegate(
                new Delegation(
                        command.organisation(),
                        command.division(),
                        now.levelOf().apply(command.division()),
                        command.reason(),
                        now.actor().subject(),
                        now.actor().name(),
                        now.at()));
        return null;
    }

    private InvestigationEvent invite(InviteProcuratorate command) {
        investigation.invited(command.invitedOn());
        return null;
    }

    private InvestigationEvent join(AddMember command) {
        CommandRules.check(command, dossier);
        dossier.add(
                new Member(
                        Ids.next(),
                        command.name(),
                        command.organisation(),
                        command.post(),
                        command.role(),
                        true,
                        now.at(),
                        now.actor().name(),
                        null,
                        null,
                        null));
        return null;
    }

    private InvestigationEvent leave(RemoveMember command) {
        Member member =
                dossier.present(command.memberId())
                        .orElseThrow(
                                () ->
                                        CommandRules.unknown(
                                                "/memberId", "unknown-member", command.memberId()));
        dossier.replace(member.left(command.reason(), now));
        return null;
    }

    private InvestigationEvent appraise(RecordAppraisal command) {
        Appraisal appraisal =
                new Appraisal(
                        Ids.next(),
                        command.from(),
                        command.to(),
                        command.institution(),
                        command.subject(),
                        now.at(),
                        now.actor().name());
        checkTime(appraisal);
        dossier.add(appraisal);
        investigation.recount(now.terms());
        return null;
    }

    private InvestigationEvent end(EndAppraisal command) {
        Appraisal known =
                dossier.appraisal(command.appraisalId())
                        .orElseThrow(
                                () ->
                                        CommandRules.unknown(
                                                "/appraisalId",
                                                "unknown-appraisal",
                                                command.appraisalId()));
        Appraisal ended = known.ending(command.to());
        checkTime(ended);
        dossier.replace(ended);
        investigation.recount(now.terms());
        return null;
    }

    private void checkTime(Appraisal appraisal) {
        CommandRules.checkInterval(
                appraisal.id(),
                appraisal.from(),
                appraisal.to(),
                investigation.snapshot().accident(),
                dossier);
    }

    private InvestigationEvent extend(Extend command) {
        CommandRules.checkDays(command.days(), now.terms());
        investigation.extend(
                new Extension(
                        command.days(),
                        command.decisionNo(),
                        command.reason(),
                        now.actor().subject(),
                        now.actor().name(),
                        now.at()));
        investigation.recount(now.terms());
        return new InvestigationEvent.Extended(
                investigation.move(InvestigationStatus.OPEN, now.at()), command.days());
    }

    private InvestigationEvent submit(Submit command) {
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

    private InvestigationEvent giveBack(ReturnReport command) {
        dossier.returnReport(command.reason(), now);
        investigation.submitted(null, now.terms());
        return new InvestigationEvent.Returned(move(InvestigationStatus.OPEN), dossier.rounds());
    }

    private InvestigationEvent approve(Approve command) {
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

    private InvestigationEvent tick(Tick command) {
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

    private InvestigationEvent close(Close command) {
        investigation.close(
                new Closure(command.note(), now.actor().subject(), now.actor().name(), now.at()));
        return new InvestigationEvent.Closed(move(InvestigationStatus.CLOSED));
    }

    private InvestigationEvent evaluate(Evaluate command) {
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

    private InvestigationEvent publish(Publish command) {
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
