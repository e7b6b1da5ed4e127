package org.tocsin.platform.outbox;

import java.util.UUID;

/**
 * An event about to be published.
 *
 * @param topic one of the declared topics, for example {@code tocsin.hazard}
 * @param type the published name without prefix, with version: {@code hazard.closed.v1}
 * @param aggregateId record key and CloudEvents {@code subject}
 * @param sequence the aggregate's event count: previous + 1, starting at 1, without gaps
 * @param payload becomes the JSON {@code data}
 */
public record OutgoingEvent(
        String topic,
        String type,
        UUID aggregateId,
        long sequence,
        EventScope scope,
        Object payload) {}
