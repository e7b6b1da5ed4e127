package org.tocsin.hazard.register.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.hazard.register.domain.HazardEvent;
import org.tocsin.hazard.register.domain.HazardEvent.Fact;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of hazards to the outbox, in the transaction that made them. */
@ApplicationScoped
public class HazardPublisher {

    private static final String TOPIC = "tocsin.hazard";

    private final Outbox outbox;

    HazardPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(HazardEvent event) {
        Fact fact = event.fact();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        fact.hazardId(),
                        fact.sequence(),
                        scopeOf(fact.location()),
                        HazardPayload.of(event)));
    }

    private static EventScope scopeOf(Location location) {
        return new EventScope(
                location.division(), location.industry(), location.unitId(), location.grid());
    }
}
