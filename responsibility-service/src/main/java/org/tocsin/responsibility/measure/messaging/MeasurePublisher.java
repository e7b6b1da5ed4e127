package org.tocsin.responsibility.measure.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.responsibility.measure.domain.MeasureEvent;
import org.tocsin.responsibility.measure.domain.TargetUnit;

/** Hands the events of measures to the outbox, in the transaction that made them. */
@ApplicationScoped
public class MeasurePublisher {

    private static final String TOPIC = "tocsin.measure";

    private final Outbox outbox;

    MeasurePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Without the unit, the event is for authorities only. */
    public void publish(MeasureEvent event) {
        TargetUnit target = event.measure().target();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type().published(),
                        event.measure().id(),
                        event.sequence(),
                        new EventScope(
                                target.division(),
                                target.industry(),
                                event.isKnownToTheUnit() ? target.anchorUnitId() : null,
                                target.grid()),
                        MeasurePayload.of(event)));
    }
}
