package org.tocsin.accident.investigation.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.accident.duty.app.InvestigationMoved;
import org.tocsin.accident.duty.domain.InvestigationDates;
import org.tocsin.accident.duty.domain.Suspension;
import org.tocsin.accident.investigation.domain.Evaluation;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationEvent;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.domain.Papers;
import org.tocsin.accident.investigation.messaging.InvestigationPublisher;
import org.tocsin.platform.audit.AuditTrail;

/** What every change of an investigation leaves behind, in its transaction. */
@ApplicationScoped
class InvestigationJournal {

    private final InvestigationPublisher publisher;
    private final Event<InvestigationMoved> moved;
    private final AuditTrail audit;

    InvestigationJournal(
            InvestigationPublisher publisher, Event<InvestigationMoved> moved, AuditTrail audit) {
        this.publisher = publisher;
        this.moved = moved;
        this.audit = audit;
    }

    /**
     * @param event {@code null} where others need not know
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(
            String action,
            @Nullable InvestigationEvent event,
            @Nullable InvestigationRecord before,
            Investigation investigation) {
        InvestigationRecord after = InvestigationRecord.of(investigation);
        Optional.ofNullable(event).ifPresent(publisher::publish);
        audit.record(action, "investigation", investigation.id(), before, after);
        InvestigationDates dates = dates(after);
        if (after.investigation().takenOverBy() == null
                && (before == null || !dates.equals(at(dates, before)))) {
            moved.fire(new InvestigationMoved(dates));
        }
    }

    /** The dates of before as if they had been known now, to compare nothing but the dates. */
    private static InvestigationDates at(InvestigationDates now, InvestigationRecord before) {
        return dates(before, now.knownAt());
    }

    private static InvestigationDates dates(InvestigationRecord whole) {
        return dates(whole, whole.investigation().updatedAt());
    }

    private static InvestigationDates dates(InvestigationRecord whole, Instant knownAt) {
        InvestigationSnapshot investigation = whole.investigation();
        Papers papers = whole.papers();
        return new InvestigationDates(
                investigation.accident().accidentId(),
                investigation.id(),
                knownAt,
                investigation.extension() == null ? 0 : investigation.extension().days(),
                papers.appraisals().stream().map(a -> new Suspension(a.from(), a.to())).toList(),
                investigation.submittedAt(),
                investigation.approvalExtensionDays(),
                investigation.approval() == null ? null : investigation.approval().at(),
                papers.evaluations().stream().findFirst().map(Evaluation::at).orElse(null));
    }
}
