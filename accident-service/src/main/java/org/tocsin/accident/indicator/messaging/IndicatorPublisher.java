package org.tocsin.accident.indicator.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.accident.indicator.domain.IndicatorCrossed;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the crossings of indicators to the outbox, in the transaction that made them. */
@ApplicationScoped
public class IndicatorPublisher {

    private static final String TOPIC = "tocsin.indicator";

    private final Outbox outbox;

    IndicatorPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(IndicatorCrossed event) {
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        event.indicatorId(),
                        event.sequence(),
                        new EventScope(
                                event.division(), event.limit().industry(), event.unitId(), null),
                        IndicatorPayload.of(event)));
    }
}
