package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** A unit as it stands, for readers. */
public record UnitSnapshot(
        UUID id,
        long version,
        UnitKind kind,
        UnitStatus status,
        String name,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        @Nullable UUID parentId,
        UUID anchorId,
        @Nullable String principal,
        @Nullable String creditCode,
        @Nullable String inactiveReason,
        Instant registeredAt,
        Instant changedAt) {}
