package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.inspection.visit.domain.Answer;
import org.tocsin.inspection.visit.domain.Filling;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionEvent;
import org.tocsin.inspection.visit.messaging.InspectionPublisher;
import org.tocsin.inspection.visit.persistence.AnswerRepository;
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
    private final AnswerRepository answers;
    private final InspectionPublisher publisher;
    private final AuditTrail audit;
    private final Event<VisitMoved> moves;
    private final Event<VisitWritten> writes;

    InspectionJournal(
            InspectionRepository inspections,
            AnswerRepository answers,
            InspectionPublisher publisher,
            AuditTrail audit,
            Event<VisitMoved> moves,
            Event<VisitWritten> writes) {
        this.inspections = inspections;
        this.answers = answers;
        this.publisher = publisher;
        this.audit = audit;
        this.moves = moves;
        this.writes = writes;
    }

    String digest(@Nullable Object shown) {
        return audit.digest(shown);
    }

    /** Of what is signed. */
    String recordDigest(Inspection inspection, List<Answer> given) {
        return audit.digest(RecordContent.of(inspection, Answer.inOrder(given)));
    }

    /** The same, with the answers that are on record. */
    String recordDigest(Inspection inspection) {
        return recordDigest(inspection, answers.of(inspection.id()));
    }

    String digestOf(Inspection inspection, String recordDigest) {
        return audit.digest(InspectionSnapshot.of(inspection, recordDigest));
    }

    /**
     * A change of a visit.
     *
     * @param recordDigest of what is signed, after the change
     * @param before digest of the visit before, {@code null} if it is new
     * @param filling the answers that the change adds, if any
     */
    record Entry(
            String action,
            Inspection inspection,
            String recordDigest,
            @Nullable String before,
            List<InspectionEvent> events,
            @Nullable Filling filling) {}

    /**
     * Writes the change out, so that a lost race is noticed before anything is answered. Of a visit
     * whose unit is not known yet nobody is told: what goes out must name the right division.
     *
     * @throws Refusal.Of if the same upload is being recorded at the same moment
     */
    void enter(Entry entry) {
        Inspection inspection = entry.inspection();
        List<OutgoingEvent> numbered =
                inspection.settlement().settled()
                        ? publisher.number(inspection, entry.events())
                        : List.of();
        write(inspection);
        if (entry.filling() != null) {
            answers.add(inspection.id(), entry.filling().fresh());
            answers.replace(inspection.id(), entry.filling().replaced());
        }
        writes.fire(new VisitWritten(inspection));
        if (moved(entry.before(), entry.events())) {
            moves.fire(VisitMoved.of(inspection));
        }
        publisher.send(numbered);
        audit.record(
                entry.action(),
                "inspection",
                inspection.id(),
                entry.before(),
                InspectionSnapshot.of(inspection, entry.recordDigest()));
    }

    /** A visit that is settled later tells the world of its opening, but has not moved. */
    private static boolean moved(@Nullable String before, List<InspectionEvent> events) {
        return events.stream()
                .filter(event -> before == null || !(event instanceof InspectionEvent.Recorded))
                .anyMatch(InspectionEvent::movesOn);
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
