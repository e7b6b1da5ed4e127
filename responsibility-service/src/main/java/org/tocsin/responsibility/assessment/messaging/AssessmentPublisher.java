package org.tocsin.responsibility.assessment.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.responsibility.assessment.domain.AssessmentEvent;
import org.tocsin.responsibility.veto.domain.JudgedUnit;

/** Hands what happened to assessments to the outbox, in the transaction that made it. */
@ApplicationScoped
public class AssessmentPublisher {

    private static final String TOPIC = "tocsin.assessment";

    private final Outbox outbox;

    AssessmentPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(AssessmentEvent event) {
        JudgedUnit unit = event.assessment().unit();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.kind().type(),
                        event.assessment().id(),
                        event.sequence(),
                        new EventScope(
                                unit.division(), unit.industry(), unit.anchorId(), unit.grid()),
                        AssessmentPayload.of(event)));
    }
}
