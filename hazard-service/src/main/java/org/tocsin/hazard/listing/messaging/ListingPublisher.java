package org.tocsin.hazard.listing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.hazard.listing.domain.ListedMatter;
import org.tocsin.hazard.listing.domain.ListingEvent;
import org.tocsin.hazard.listing.domain.ListingEvent.Fact;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of listings to the outbox, in the transaction that made them. */
@ApplicationScoped
public class ListingPublisher {

    private static final String TOPIC = "tocsin.listing";

    private final Outbox outbox;

    ListingPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(ListingEvent event) {
        Fact fact = event.fact();
        ListedMatter matter = fact.listing().matter();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        fact.listing().id(),
                        fact.sequence(),
                        new EventScope(
                                matter.division(),
                                matter.industry(),
                                matter.unitId(),
                                matter.grid()),
                        ListingPayload.of(event)));
    }
}
