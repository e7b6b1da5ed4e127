package org.tocsin.accident.investigation.domain;

import org.tocsin.accident.investigation.domain.InvestigationCommand.AddMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Delegate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.EndAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Extend;
import org.tocsin.accident.investigation.domain.InvestigationCommand.InviteProcuratorate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RecordAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RemoveMember;
import org.tocsin.platform.time.Ids;

/** What the steps do that say who investigates, and how long. */
final class TeamSteps {

    private final Investigation investigation;
    private final Dossier dossier;
    private final InvestigationOccasion now;

    TeamSteps(Investigation investigation, InvestigationOccasion now) {
        this.investigation = investigation;
        this.dossier = investigation.dossier();
        this.now = now;
    }

    InvestigationEvent delegate(Delegate command) {
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

    InvestigationEvent invite(InviteProcuratorate command) {
        investigation.invited(command.invitedOn());
        return null;
    }

    InvestigationEvent join(AddMember command) {
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

    InvestigationEvent leave(RemoveMember command) {
        Member member =
                dossier.present(command.memberId())
                        .orElseThrow(
                                () ->
                                        CommandRules.unknown(
                                                "/memberId", "unknown-member", command.memberId()));
        dossier.replace(member.left(command.reason(), now));
        return null;
    }

    InvestigationEvent appraise(RecordAppraisal command) {
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

    InvestigationEvent end(EndAppraisal command) {
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

    InvestigationEvent extend(Extend command) {
        CommandRules.checkDays(command.days(), now.terms().extensionDays(), "二十九", "29");
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
}
