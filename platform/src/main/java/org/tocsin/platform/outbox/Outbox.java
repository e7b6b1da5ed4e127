package org.tocsin.platform.outbox;

import java.util.List;

/**
 * Writes events in the business transaction; a relay publishes them afterwards, in order per
 * aggregate, at least once. An event exists if and only if its transaction committed.
 */
public interface Outbox {

    /**
     * Must be called within a transaction.
     *
     * @throws org.tocsin.platform.problem.Refusal.Stale if another transaction took the same
     *     sequence of the aggregate
     */
    void append(OutgoingEvent event);

    /** Several of one transaction, in one batch. */
    void append(List<OutgoingEvent> events);
}
