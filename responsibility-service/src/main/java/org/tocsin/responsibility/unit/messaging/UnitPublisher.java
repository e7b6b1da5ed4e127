package org.tocsin.responsibility.unit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitEvent;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;

/** Hands the events of units to the outbox, in the transaction that made them. */
@ApplicationScoped
public class UnitPublisher {

    private static final String TOPIC = "tocsin.unit";

    private final Outbox outbox;

    UnitPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(Unit unit, UnitEvent event) {
        UnitSnapshot state = unit.snapshot();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        unit.id(),
                        unit.eventSequence(),
                        new EventScope(
                                state.division(), state.industry(), state.anchorId(), state.grid()),
                        UnitPayload.of(state)));
    }
}
