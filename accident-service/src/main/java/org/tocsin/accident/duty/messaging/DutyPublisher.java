package org.tocsin.accident.duty.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.accident.duty.domain.DutyEvent;
import org.tocsin.accident.report.domain.Locus;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of duties to the outbox, in the transaction that made them. */
@ApplicationScoped
public class DutyPublisher {

    private static final String TOPIC = "tocsin.accident-duty";

    private final Outbox outbox;

    DutyPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * @param article where the duty stands in the law
     */
    public void publish(DutyEvent event, String article) {
        Locus locus = event.duty().locus();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        event.duty().id(),
                        event.sequence(),
                        new EventScope(
                                locus.division(), locus.industry(), locus.unitId(), locus.grid()),
                        DutyPayload.of(event, article)));
    }
}
