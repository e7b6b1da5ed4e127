package org.tocsin.responsibility.agreement.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.PartyUnit;
import org.tocsin.responsibility.agreement.domain.SequencedEvent;

/** Hands the events of agreements to the outbox, in the transaction that made them. */
@ApplicationScoped
public class AgreementPublisher {

    private static final String TOPIC = "tocsin.agreement";

    private final Outbox outbox;

    AgreementPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(AgreementSnapshot agreement, SequencedEvent event) {
        PartyUnit subordinate = agreement.subordinate();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.event().type(),
                        agreement.id(),
                        event.sequence(),
                        new EventScope(
                                subordinate.division(),
                                subordinate.industry(),
                                subordinate.anchorId(),
                                subordinate.grid()),
                        AgreementPayload.of(agreement, event.event())));
    }
}
