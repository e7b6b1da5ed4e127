package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** Which units are wanted; what is {@code null} does not narrow. */
public record UnitFilter(
        @Nullable UUID parentId,
        @Nullable UnitKind kind,
        @Nullable UnitStatus status,
        @Nullable String division,
        @Nullable String industry,
        @Nullable RiskClass riskClass,
        @Nullable Instant updatedSince,
        @Nullable String q) {}
