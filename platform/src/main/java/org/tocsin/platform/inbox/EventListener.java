package org.tocsin.platform.inbox;

import java.util.Set;

/**
 * A consumer of other services' events. Every {@code @ApplicationScoped} implementation gets its
 * own Kafka consumer group; each event reaches {@link #on} once per aggregate and sequence, in a
 * transaction that also holds the mark.
 */
public interface EventListener {

    /** Stable name, part of the consumer group and of the marks: renaming it replays everything. */
    String consumer();

    Set<String> topics();

    Continuity continuity();

    /**
     * Applies the event. Events of types the listener does not know must be ignored. An exception
     * is retried with back-off; what still fails parks the aggregate, from where it can be
     * replayed.
     */
    void on(IncomingEvent event);

    /**
     * Forgets everything that {@link #on} ever built, so that a replay from zero can build it
     * again.
     */
    void clear();
}
