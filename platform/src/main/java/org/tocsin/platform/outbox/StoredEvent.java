package org.tocsin.platform.outbox;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** An event as it lies in {@code outbox_event}; the payload is JSON text. */
record StoredEvent(
        UUID id,
        String topic,
        String type,
        UUID aggregateId,
        long sequence,
        EventScope scope,
        @Nullable String traceparent,
        Instant occurredAt,
        String payload) {}
