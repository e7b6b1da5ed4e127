package org.tocsin.accident.investigation.domain;

import java.util.Optional;
import org.tocsin.accident.investigation.domain.InvestigationCommand.AddMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Approve;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Close;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Delegate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.EndAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Evaluate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Extend;
import org.tocsin.accident.investigation.domain.InvestigationCommand.ExtendApproval;
import org.tocsin.accident.investigation.domain.InvestigationCommand.InviteProcuratorate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Publish;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RecordAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RemoveMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.ReturnReport;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Submit;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Tick;

/** What each step does to an investigation, once it is known to be lawful. */
final class InvestigationSteps {

    private final TeamSteps team;
    private final ReportSteps report;

    InvestigationSteps(Investigation investigation, InvestigationOccasion now) {
        team = new TeamSteps(investigation, now);
        report = new ReportSteps(investigation, now);
    }

    /** The event that others need to know of, if any. */
    Optional<InvestigationEvent> take(InvestigationCommand command) {
        return Optional.ofNullable(
                switch (command) {
                    case Delegate delegate -> team.delegate(delegate);
                    case InviteProcuratorate invite -> team.invite(invite);
                    case AddMember member -> team.join(member);
                    case RemoveMember member -> team.leave(member);
                    case RecordAppraisal appraisal -> team.appraise(appraisal);
                    case EndAppraisal end -> team.end(end);
                    case Extend extend -> team.extend(extend);
                    case Submit submit -> report.submit(submit);
                    case ReturnReport back -> report.giveBack(back);
                    case ExtendApproval extend -> report.extendApproval(extend);
                    case Approve approve -> report.approve(approve);
                    case Tick tick -> report.tick(tick);
                    case Close close -> report.close(close);
                    case Evaluate evaluate -> report.evaluate(evaluate);
                    case Publish publish -> report.publish(publish);
                });
    }
}
