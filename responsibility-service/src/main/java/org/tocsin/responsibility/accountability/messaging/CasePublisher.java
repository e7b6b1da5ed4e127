package org.tocsin.responsibility.accountability.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.responsibility.accountability.domain.CaseEvent;
import org.tocsin.responsibility.measure.domain.TargetUnit;

/** Hands the events of cases to the outbox, in the transaction that made them. */
@ApplicationScoped
public class CasePublisher {

    private static final String TOPIC = "tocsin.accountability";

    private final Outbox outbox;

    CasePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(CaseEvent event, List<UUID> measures) {
        TargetUnit target = event.snapshot().target();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type().published(),
                        event.snapshot().id(),
                        event.sequence(),
                        new EventScope(
                                target.division(),
                                target.industry(),
                                target.anchorUnitId(),
                                target.grid()),
                        CasePayload.of(event, measures)));
    }
}
