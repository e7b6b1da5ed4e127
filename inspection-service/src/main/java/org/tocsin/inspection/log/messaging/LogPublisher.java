package org.tocsin.inspection.log.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.inspection.log.domain.LogEvent;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of logs to the outbox, in the transaction that made them. */
@ApplicationScoped
public class LogPublisher {

    private static final String TOPIC = "tocsin.inspection-log";

    private final Outbox outbox;

    LogPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(LogEvent event) {
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        event.log().id(),
                        event.sequence(),
                        new EventScope(event.log().division(), null, null, null),
                        LogPayload.of(event)));
    }
}
