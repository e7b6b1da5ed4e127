package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionEvent;
import org.tocsin.inspection.visit.messaging.InspectionPublisher;
import org.tocsin.inspection.visit.persistence.InspectionRepository;
import org.tocsin.platform.audit.AuditTrail;

/** What every change of a visit leaves behind, in the transaction of the change. */
@ApplicationScoped
class InspectionJournal {

    private final InspectionRepository inspections;
    private final InspectionPublisher publisher;
    private final AuditTrail audit;

    InspectionJournal(
            InspectionRepository inspections, InspectionPublisher publisher, AuditTrail audit) {
        this.inspections = inspections;
        this.publisher = publisher;
        this.audit = audit;
    }

    String digest(@Nullable Object shown) {
        return audit.digest(shown);
    }

    String digestOf(Inspection inspection) {
        return audit.digest(InspectionSnapshot.of(inspection));
    }

    /** Writes the change out, so that a lost race is noticed before anything is answered. */
    void enter(
            String action,
            Inspection inspection,
            @Nullable String before,
            List<InspectionEvent> events) {
        publisher.publish(inspection, events);
        inspections.flush();
        audit.record(
                action, "inspection", inspection.id(), before, InspectionSnapshot.of(inspection));
    }
}
