package org.tocsin.accident.investigation.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationCommand;
import org.tocsin.accident.investigation.domain.InvestigationEvent;
import org.tocsin.accident.investigation.domain.InvestigationOccasion;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.persistence.InvestigationRepository;
import org.tocsin.accident.report.app.AccidentRegister;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.platform.http.IfMatch;

/** Moves investigations along their way. */
@ApplicationScoped
public class InvestigationRegister {

    private final InvestigationRepository investigations;
    private final InvestigationDocuments documents;
    private final InvestigationOccasions occasions;
    private final InvestigationJournal journal;
    private final InvestigationCases cases;
    private final AccidentRegister accidents;

    InvestigationRegister(
            InvestigationRepository investigations,
            InvestigationDocuments documents,
            InvestigationOccasions occasions,
            InvestigationJournal journal,
            InvestigationCases cases,
            AccidentRegister accidents) {
        this.investigations = investigations;
        this.documents = documents;
        this.occasions = occasions;
        this.journal = journal;
        this.cases = cases;
        this.accidents = accidents;
    }

    @Transactional
    public InvestigationCase handle(UUID id, IfMatch expected, InvestigationCommand command) {
        Investigation investigation = investigations.require(id, false);
        InvestigationRecord before = InvestigationRecord.of(investigation);
        expected.check("investigation", id, before.investigation().version());
        InvestigationOccasion now = occasions.writing(before.investigation().accident());
        InvestigationEvent event = investigation.handle(command, now).orElse(null);
        documents.check(id, command);
        investigations.flush();
        tellTheAccident(event, investigation.snapshot());
        journal.changed(command.step().slug(), event, before, investigation);
        return cases.of(investigation, now);
    }

    private void tellTheAccident(
            @Nullable InvestigationEvent event, InvestigationSnapshot investigation) {
        UUID accident = investigation.accident().accidentId();
        String number = investigation.investigationNo();
        if (event instanceof InvestigationEvent.Approved) {
            accidents.advance(accident, RevisionKind.INVESTIGATION_APPROVED, number);
        } else if (event instanceof InvestigationEvent.Closed) {
            accidents.advance(accident, RevisionKind.CLOSURE, number);
        }
    }
}
