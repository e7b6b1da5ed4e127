package org.tocsin.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.outbox.EventScope;

/**
 * An event read from a topic.
 *
 * @param type the published name without prefix, with version: {@code hazard.closed.v1}
 */
public record IncomingEvent(
        String topic,
        UUID id,
        String type,
        UUID aggregateId,
        long sequence,
        Instant time,
        EventScope scope,
        @Nullable String traceparent,
        JsonNode data) {}
