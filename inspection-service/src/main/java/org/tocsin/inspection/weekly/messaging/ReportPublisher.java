package org.tocsin.inspection.weekly.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.inspection.weekly.domain.ReportEvent;
import org.tocsin.inspection.weekly.domain.ReportingUnit;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of weekly reports to the outbox, in the transaction that made them. */
@ApplicationScoped
public class ReportPublisher {

    private static final String TOPIC = "tocsin.weekly-report";

    private final Outbox outbox;

    ReportPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(ReportEvent event) {
        ReportingUnit unit = event.fact().report().unit();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        event.fact().report().id(),
                        event.fact().sequence(),
                        new EventScope(unit.division(), unit.industry(), unit.id(), null),
                        ReportPayload.of(event)));
    }
}
