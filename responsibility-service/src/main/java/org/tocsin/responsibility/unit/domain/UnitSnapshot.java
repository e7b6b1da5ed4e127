package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable RiskClass riskClass,
        @Nullable String grid,
        @Nullable UUID parentId,
        UUID anchorId,
        @Nullable String principal,
        @Nullable String principalPhone,
        @Nullable String creditCode,
        @Nullable String inactiveReason,
        @Nullable UUID successorId,
        @Nullable UUID predecessorId,
        LocalDate registeredOn,
        Instant registeredAt,
        Instant changedAt) {

    /** What the history keeps of it. */
    public UnitState state() {
        return new UnitState(
                kind,
                status,
                name,
                division,
                industry,
                riskClass,
                grid,
                parentId,
                anchorId,
                principal,
                creditCode,
                inactiveReason,
                successorId,
                predecessorId);
    }

    /** The same unit with another state, as it was or will be. */
    public UnitSnapshot with(UnitState state) {
        return new UnitSnapshot(
                id,
                version,
                state.kind(),
                state.status(),
                state.name(),
                state.division(),
                state.industry(),
                state.riskClass(),
                state.grid(),
                state.parentId(),
                state.anchorId(),
                state.principal(),
                null,
                state.creditCode(),
                state.inactiveReason(),
                state.successorId(),
                state.predecessorId(),
                registeredOn,
                registeredAt,
                changedAt);
    }
}
