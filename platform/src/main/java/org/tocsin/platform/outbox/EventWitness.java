package org.tocsin.platform.outbox;

/**
 * Looks at each event before its transaction commits; what it throws undoes both. Found by {@link
 * java.util.ServiceLoader}: there is none in production, and in all tests the one that holds events
 * to their published schemas.
 */
public interface EventWitness {

    /**
     * @param topic the event's topic
     * @param type without prefix, with version: {@code hazard.closed.v1}
     * @param payload the JSON that was written
     */
    void committing(String topic, String type, String payload);
}
