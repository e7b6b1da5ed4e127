package org.tocsin.accident.investigation.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.accident.investigation.domain.InvestigatedAccident;
import org.tocsin.accident.investigation.domain.InvestigationEvent;
import org.tocsin.accident.investigation.domain.InvestigationEvent.Fact;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of investigations to the outbox, in the transaction that made them. */
@ApplicationScoped
public class InvestigationPublisher {

    private static final String TOPIC = "tocsin.investigation";

    private final Outbox outbox;

    InvestigationPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(InvestigationEvent event) {
        Fact fact = event.fact();
        InvestigatedAccident accident = fact.investigation().accident();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        fact.investigation().id(),
                        fact.sequence(),
                        new EventScope(
                                accident.division(),
                                accident.industry(),
                                accident.unitId(),
                                accident.grid()),
                        InvestigationPayload.of(event)));
    }
}
