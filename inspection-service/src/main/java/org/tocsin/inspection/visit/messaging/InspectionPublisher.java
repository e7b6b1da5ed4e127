package org.tocsin.inspection.visit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.inspection.visit.domain.InspectedUnit;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionEvent;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of visits to the outbox, in the transaction that made them. */
@ApplicationScoped
public class InspectionPublisher {

    private static final String TOPIC = "tocsin.inspection";

    private final Outbox outbox;

    InspectionPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Numbers the events; the visit must be written out before they are sent. */
    public List<OutgoingEvent> number(Inspection inspection, List<InspectionEvent> events) {
        InspectedUnit unit = inspection.unit();
        EventScope scope = new EventScope(unit.division(), unit.industry(), unit.id(), unit.grid());
        return events.stream()
                .map(
                        event ->
                                new OutgoingEvent(
                                        TOPIC,
                                        event.type(),
                                        inspection.id(),
                                        inspection.nextEventSequence(),
                                        scope,
                                        InspectionPayload.of(inspection, event)))
                .toList();
    }

    public void send(List<OutgoingEvent> numbered) {
        outbox.append(numbered);
    }
}
