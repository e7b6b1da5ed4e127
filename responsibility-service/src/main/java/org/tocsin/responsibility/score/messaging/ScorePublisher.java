package org.tocsin.responsibility.score.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.responsibility.score.domain.ScoreStanding;
import org.tocsin.responsibility.score.domain.ScoredUnit;

/** Hands {@code enterprise-score.changed} to the outbox, in the transaction that computed it. */
@ApplicationScoped
public class ScorePublisher {

    private static final String TOPIC = "tocsin.enterprise-score";
    private static final String CHANGED = "enterprise-score.changed.v1";

    private final Outbox outbox;

    ScorePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(ScoreStanding standing) {
        ScoredUnit unit = standing.unit();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        CHANGED,
                        standing.scoreId(),
                        standing.sequence(),
                        new EventScope(
                                unit.division(), unit.industry(), standing.unitId(), unit.grid()),
                        ScorePayload.of(standing)));
    }
}
