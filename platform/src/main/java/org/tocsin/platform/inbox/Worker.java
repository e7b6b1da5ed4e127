package org.tocsin.platform.inbox;

import jakarta.annotation.Nullable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Takes records and parked events through delivery, with retries, up to parking an aggregate. */
final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int READY_AT_ONCE = 100;

    private final ConsumerParts parts;
    private final EventListener listener;
    private final InboxSettings settings;

    /** At which event it broke when several were applied together: one attempt is spent on it. */
    private @Nullable UUID attempted;

    Worker(EventListener listener, ConsumerParts parts, InboxSettings settings) {
        this.listener = listener;
        this.parts = parts;
        this.settings = settings;
    }

    /**
     * Applies several records of one partition in one transaction.
     *
     * @return {@code false} if that cannot be: nothing of them is applied then, and each is to be
     *     handled by itself
     */
    boolean together(List<ConsumerRecord<String, byte[]>> messages, long generation)
            throws InterruptedException {
        List<Delivery.Outcome> outcomes;
        try {
            List<IncomingEvent> events = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> message : messages) {
                events.add(parts.reader().read(message));
            }
            outcomes =
                    parts.delivery()
                            .deliverTogether(events, generation, event -> attempted = event.id());
        } catch (GenerationChanged changed) {
            throw changed;
        } catch (Unreadable | RuntimeException apart) {
            LOG.debugf(
                    apart, "%s takes %d events one by one", listener.consumer(), messages.size());
            parts.meters().split();
            return false;
        }
        attempted = null;
        outcomes.forEach(this::count);
        drainReady(generation);
        return true;
    }

    /** Returns when the record's effect, or the fact that there will be none, is committed. */
    void handle(ConsumerRecord<String, byte[]> message, long generation)
            throws InterruptedException {
        IncomingEvent event;
        try {
            event = parts.reader().read(message);
        } catch (Unreadable unreadable) {
            dismiss(message, unreadable);
            return;
        }
        if (apply(event, generation, false) == Delivery.Outcome.APPLIED) {
            drain(event.aggregateId(), generation);
        }
    }

    /** Applies everything that waits and need not any more, in order. */
    void drainReady(long generation) throws InterruptedException {
        try {
            for (UUID aggregateId : parts.parking().ready(READY_AT_ONCE)) {
                drain(aggregateId, generation);
            }
        } catch (SQLException failure) {
            throw new TryLater(failure);
        }
    }

    private void drain(UUID aggregateId, long generation) throws InterruptedException {
        try {
            Optional<IncomingEvent> next = parts.parking().next(aggregateId);
            while (next.isPresent()) {
                apply(next.get(), generation, true);
                next = parts.parking().next(aggregateId);
            }
        } catch (SQLException failure) {
            throw new TryLater(failure);
        }
    }

    private Delivery.Outcome apply(IncomingEvent event, long generation, boolean fromParking)
            throws InterruptedException {
        for (int attempt = event.id().equals(attempted) ? 2 : 1; ; attempt++) {
            try {
                Delivery.Outcome outcome = parts.delivery().deliver(event, generation, fromParking);
                count(outcome);
                return outcome;
            } catch (GenerationChanged changed) {
                throw changed;
            } catch (RuntimeException failure) {
                if (Trouble.passes(failure)) {
                    throw new TryLater(failure);
                }
                if (attempt >= settings.attempts()) {
                    giveUp(event, generation, failure);
                    return Delivery.Outcome.PARKED;
                }
                parts.meters().retried();
                pauseAfter(attempt);
            }
        }
    }

    private void count(Delivery.Outcome outcome) {
        switch (outcome) {
            case APPLIED -> parts.meters().applied();
            case DUPLICATE -> parts.meters().duplicate();
            case PARKED -> {
                // Shown by the gauge.
            }
        }
    }

    private void pauseAfter(int attempt) throws InterruptedException {
        Duration wanted = settings.firstBackOff().multipliedBy(1L << Math.min(attempt - 1, 16));
        Thread.sleep(wanted.compareTo(settings.maxBackOff()) > 0 ? settings.maxBackOff() : wanted);
    }

    private void giveUp(IncomingEvent event, long generation, RuntimeException failure) {
        try {
            parts.delivery().halt(event, generation, failure.toString());
        } catch (GenerationChanged changed) {
            throw changed;
        } catch (RuntimeException notParked) {
            throw new TryLater(notParked);
        }
        parts.meters().deadLetter();
        LOG.errorf(
                failure,
                "%1$s cannot apply event %2$s (%3$s, sequence %4$d): aggregate %5$s is parked, all"
                        + " others go on. Remove the cause, then release it: UPDATE inbox_halted"
                        + " SET release_requested = TRUE WHERE consumer = '%1$s' AND aggregate_id ="
                        + " UNHEX(REPLACE('%5$s', '-', ''))",
                listener.consumer(),
                event.id(),
                event.type(),
                event.sequence(),
                event.aggregateId());
    }

    /** Such a record belongs to no aggregate: it is put aside, and nothing waits for it. */
    private void dismiss(ConsumerRecord<String, byte[]> message, Unreadable unreadable) {
        try {
            Transactions.within(
                    Transactions.STEP,
                    () -> {
                        parts.deadLetters().send(message, unreadable.getMessage());
                        return null;
                    });
        } catch (RuntimeException notKept) {
            throw new TryLater(notKept);
        }
        parts.meters().deadLetter();
        LOG.errorf(
                "%s found a record that is no event at %s-%d@%d and put a copy on %s.dlq: %s",
                listener.consumer(),
                message.topic(),
                message.partition(),
                message.offset(),
                message.topic(),
                unreadable.getMessage());
    }
}
