package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionEvent;
import org.tocsin.inspection.visit.messaging.InspectionPublisher;
import org.tocsin.inspection.visit.persistence.InspectionRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** What every change of a visit leaves behind, in the transaction of the change. */
@ApplicationScoped
class InspectionJournal {

    private final InspectionRepository inspections;
    private final InspectionPublisher publisher;
    private final AuditTrail audit;
    private final Event<VisitMoved> moves;
    private final Event<VisitWritten> writes;

    InspectionJournal(
            InspectionRepository inspections,
            InspectionPublisher publisher,
            AuditTrail audit,
            Event<VisitMoved> moves,
            Event<VisitWritten> writes) {
        this.inspections = inspections;
        this.publisher = publisher;
        this.audit = audit;
        this.moves = moves;
        this.writes = writes;
    }

    String digest(@Nullable Object shown) {
        return audit.digest(shown);
    }

    String digestOf(Inspection inspection) {
        return audit.digest(InspectionSnapshot.of(inspection));
    }

    /**
     * Writes the change out, so that a lost race is noticed before anything is answered.
     *
     * @throws Refusal.Of if the same upload is being recorded at the same moment, or an observer of
     *     {@link VisitMoved} says no
     */
    void enter(
            String action,
            Inspection inspection,
            @Nullable String before,
            List<InspectionEvent> events) {
        List<OutgoingEvent> numbered = publisher.number(inspection, events);
        write(inspection);
        writes.fire(new VisitWritten(inspection));
        if (events.stream().anyMatch(InspectionEvent::movesOn)) {
            moves.fire(VisitMoved.of(inspection));
        }
        publisher.send(numbered);
        audit.record(
                action, "inspection", inspection.id(), before, InspectionSnapshot.of(inspection));
    }

    private void write(Inspection inspection) {
        try {
            inspections.persist(inspection);
            inspections.flush();
        } catch (ConstraintViolationException taken) {
            throw new Refusal.Of(
                    ProblemType.REQUEST_IN_FLIGHT,
                    Text.of(
                            "同一编号的上传正在处理，请稍后重试",
                            "An upload under the same id is being worked on: try again shortly"));
        }
    }
}
