package org.tocsin.accident.investigation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationEvent;
import org.tocsin.accident.investigation.persistence.InvestigationRepository;
import org.tocsin.accident.report.app.AccidentRevised;
import org.tocsin.accident.report.app.ReportingSettings;
import org.tocsin.accident.report.domain.AccidentState;

/** Keeps investigations in step with the accident: its class decides who is competent. */
@ApplicationScoped
class AccidentFollower {

    private final InvestigationRepository investigations;
    private final InvestigationJournal journal;
    private final InvestigationSettings settings;
    private final ReportingSettings reporting;

    AccidentFollower(
            InvestigationRepository investigations,
            InvestigationJournal journal,
            InvestigationSettings settings,
            ReportingSettings reporting) {
        this.investigations = investigations;
        this.journal = journal;
        this.settings = settings;
        this.reporting = reporting;
    }

    void follow(@Observes AccidentRevised revised) {
        boolean investigated =
                revised.before() != null && !revised.before().status().precedesInvestigation();
        if (investigated && revised.kind().isReport()) {
            investigations
                    .ofAccident(revised.after().accidentId())
                    .filter(investigation -> !investigation.isOf(revised.after()))
                    .ifPresent(investigation -> follow(investigation, revised.after()));
        }
    }

    private void follow(Investigation investigation, AccidentState accident) {
        InvestigationRecord before = InvestigationRecord.of(investigation);
        boolean inTime =
                accident.knownAt()
                        .isBefore(reporting.rules().casualtyWindowClosesAt(accident.facts()));
        Optional<InvestigationEvent> event =
                investigation.follow(accident, inTime, settings.terms());
        investigations.flush();
        journal.changed("follow", event.orElse(null), before, investigation);
    }
}
