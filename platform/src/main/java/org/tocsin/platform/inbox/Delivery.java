package org.tocsin.platform.inbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tocsin.platform.trace.TraceContext;
import org.tocsin.platform.trace.Work;

/**
 * Applies events to one listener: effect, mark and what is parked or taken out of parking commit
 * together or not at all.
 */
final class Delivery {

    private final EventListener listener;
    private final Marks marks;
    private final ParkingLot parking;
    private final Halts halts;
    private final Generations generations;
    private final DeadLetters deadLetters;

    Delivery(
            EventListener listener,
            Marks marks,
            ParkingLot parking,
            Halts halts,
            Generations generations,
            DeadLetters deadLetters) {
        this.listener = listener;
        this.marks = marks;
        this.parking = parking;
        this.halts = halts;
        this.generations = generations;
        this.deadLetters = deadLetters;
    }

    /** What became of an event. */
    enum Outcome {
        APPLIED,
        DUPLICATE,
        PARKED
    }

    /**
     * @param generation what this instance believes to be the present one
     * @param fromParking whether the event waits in the parking lot
     */
    Outcome deliver(IncomingEvent event, long generation, boolean fromParking) {
        return traced(
                event,
                () ->
                        Transactions.within(
                                Transactions.STEP, () -> decide(event, generation, fromParking)));
    }

    /**
     * Several events in their order, all of them in one transaction; for events that come from the
     * topic.
     *
     * @param begun is told of each event before it is applied, so that it is known where it broke
     */
    List<Outcome> deliverTogether(
            List<IncomingEvent> events, long generation, Consumer<IncomingEvent> begun) {
        List<Transactions.Step<Outcome>> steps = new ArrayList<>();
        for (IncomingEvent event : events) {
            steps.add(
                    () -> {
                        begun.accept(event);
                        return traced(event, () -> decide(event, generation, false));
                    });
        }
        return Transactions.together(Transactions.STEP, steps);
    }

    /** What is done with one event. */
    private interface Attempt<X extends Exception> {
        Outcome make() throws X;
    }

    private <X extends Exception> Outcome traced(IncomingEvent event, Attempt<X> attempt) throws X {
        Work work = InboxWork.begin(listener.consumer(), event);
        TraceContext.set(work.traceparent(event.traceparent()));
        try {
            Outcome outcome = attempt.make();
            work.with("tocsin.inbox.outcome", outcome.name());
            return outcome;
        } catch (Exception failure) {
            work.failed(failure);
            throw failure;
        } finally {
            work.end();
            TraceContext.clear();
        }
    }

    private Outcome decide(IncomingEvent event, long generation, boolean fromParking)
            throws SQLException {
        generations.check(generation);
        Marks.Mark mark = marks.lock(event.aggregateId(), event.sequence());
        Outcome outcome = outcomeFor(event, mark);
        if (outcome == Outcome.APPLIED) {
            listener.on(event);
            marks.set(event.aggregateId(), event.sequence());
        }
        if (outcome == Outcome.PARKED) {
            parking.park(event);
        } else if (fromParking) {
            parking.remove(event);
        }
        return outcome;
    }

    private Outcome outcomeFor(IncomingEvent event, Marks.Mark mark) throws SQLException {
        if (event.sequence() <= mark.last()) {
            return Outcome.DUPLICATE;
        }
        boolean jump =
                listener.continuity() == Continuity.EVERY_EVENT
                        && event.sequence() != mark.last() + 1;
        boolean held = !mark.first() && halts.holds(event.aggregateId());
        return jump || held ? Outcome.PARKED : Outcome.APPLIED;
    }

    /** Gives up on the event: it and all later ones of its aggregate wait for a release. */
    void halt(IncomingEvent event, long generation, String reason) {
        Transactions.within(
                Transactions.STEP,
                () -> {
                    generations.check(generation);
                    marks.lock(event.aggregateId(), event.sequence());
                    halts.put(event, reason);
                    parking.park(event);
                    deadLetters.send(event, reason);
                    return null;
                });
    }
}
