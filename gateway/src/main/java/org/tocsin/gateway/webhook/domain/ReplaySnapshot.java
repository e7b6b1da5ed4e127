package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** A replay as it was when it was looked at. */
public record ReplaySnapshot(
        UUID id,
        long version,
        UUID subscriptionId,
        Replay.Status status,
        int deliveries,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
