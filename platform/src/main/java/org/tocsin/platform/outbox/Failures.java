package org.tocsin.platform.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** What becomes of events that could not be sent: a pause for their topic, or quarantine. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Quarantine quarantine;
    private final BackOff backOff;
    private final KafkaSender sender;
    private final OutboxMeters meters;

    private final List<Poisoned> poisoned = new ArrayList<>();
    private boolean producerBroken;
    private boolean leftovers;

    private record Poisoned(StoredEvent event, String reason) {}

    Failures(Quarantine quarantine, BackOff backOff, KafkaSender sender, OutboxMeters meters) {
        this.quarantine = quarantine;
        this.backOff = backOff;
        this.sender = sender;
        this.meters = meters;
    }

    /** Whether events of the topic have to wait. */
    boolean holdUp(String topic) {
        boolean paused = backOff.paused(topic);
        leftovers |= paused;
        return paused;
    }

    /** Topics that are left alone for now. */
    Set<String> paused() {
        return backOff.paused();
    }

    void judge(StoredEvent event, Throwable failure) {
        switch (Verdict.of(failure)) {
            case POISON -> poisoned.add(new Poisoned(event, Verdict.causeOf(failure).toString()));
            case UNAVAILABLE -> pause(event.topic(), failure);
            case PRODUCER_BROKEN -> {
                producerBroken = true;
                pause(event.topic(), failure);
            }
        }
    }

    private void pause(String topic, Throwable failure) {
        leftovers = true;
        meters.unavailable(topic);
        if (backOff.failed(topic)) {
            LOG.warnf(
                    "Topic %s cannot be reached; its events stay in the outbox and are sent as soon"
                            + " as it can: %s",
                    topic, Verdict.causeOf(failure));
        }
    }

    void none(StoredEvent event) {
        meters.published(event.topic());
        if (backOff.succeeded(event.topic())) {
            LOG.infof("Topic %s can be reached again", event.topic());
        }
    }

    /** Nothing is in flight now: writes down what is set aside. */
    void afterWave() throws SQLException {
        if (producerBroken) {
            producerBroken = false;
            sender.close();
        }
        while (!poisoned.isEmpty()) {
            Poisoned next = poisoned.getLast();
            quarantine.put(next.event(), next.reason());
            poisoned.removeLast();
            StoredEvent event = next.event();
            LOG.errorf(
                    "Aggregate %1$s is quarantined: Kafka will not take its event %2$s of type %3$s"
                            + " for %4$s, sequence %5$d: %6$s. Its later events wait, all others go"
                            + " on. Remove the cause, then release it: UPDATE outbox_quarantine SET"
                            + " release_requested = TRUE WHERE aggregate_id ="
                            + " UNHEX(REPLACE('%1$s', '-', ''))",
                    event.aggregateId(),
                    event.id(),
                    event.type(),
                    event.topic(),
                    event.sequence(),
                    next.reason());
        }
    }

    /** Whether events were left lying since the last call. */
    boolean takeLeftovers() {
        boolean left = leftovers;
        leftovers = false;
        return left;
    }
}
