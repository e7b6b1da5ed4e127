package org.tocsin.responsibility.veto.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.responsibility.veto.domain.JudgedUnit;
import org.tocsin.responsibility.veto.domain.VetoEvent;

/** Hands what became of vetoes to the outbox, in the transaction that made it. */
@ApplicationScoped
public class VetoPublisher {

    private static final String TOPIC = "tocsin.veto";

    private final Outbox outbox;

    VetoPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(VetoEvent event) {
        JudgedUnit unit = event.veto().unit();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.kind().type(),
                        event.veto().id(),
                        event.sequence(),
                        new EventScope(
                                unit.division(), unit.industry(), unit.anchorId(), unit.grid()),
                        VetoPayload.of(event)));
    }
}
