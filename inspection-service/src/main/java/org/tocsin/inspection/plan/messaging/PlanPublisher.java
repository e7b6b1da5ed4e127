package org.tocsin.inspection.plan.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.inspection.plan.domain.PlanArea;
import org.tocsin.inspection.plan.domain.PlanEvent;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of plans to the outbox, in the transaction that made them. */
@ApplicationScoped
public class PlanPublisher {

    private static final String TOPIC = "tocsin.inspection-plan";

    private final Outbox outbox;

    PlanPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Without a unit, and hence for authorities only. */
    public void publish(PlanEvent event) {
        PlanArea area = event.fact().plan().area();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        event.fact().plan().id(),
                        event.fact().sequence(),
                        new EventScope(area.division(), area.industry(), null, null),
                        PlanPayload.of(event)));
    }
}
