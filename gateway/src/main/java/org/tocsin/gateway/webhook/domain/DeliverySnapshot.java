package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** A delivery as it was when it was looked at. */
public record DeliverySnapshot(
        UUID id,
        UUID subscriptionId,
        DeliveryKind kind,
        @Nullable Long position,
        UUID eventId,
        String type,
        UUID aggregateId,
        long sequence,
        DeliveryStatus status,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant settledAt) {}
