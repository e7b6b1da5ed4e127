package org.tocsin.accident.report.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.accident.report.domain.AccidentEvent;
import org.tocsin.accident.report.domain.Locus;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of accidents to the outbox, in the transaction that made them. */
@ApplicationScoped
public class AccidentPublisher {

    private static final String TOPIC = "tocsin.accident";

    private final Outbox outbox;

    AccidentPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(AccidentEvent event) {
        Locus locus = event.state().facts().locus();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        event.state().accidentId(),
                        event.sequence(),
                        new EventScope(
                                locus.division(), locus.industry(), locus.unitId(), locus.grid()),
                        AccidentPayload.of(event)));
    }
}
