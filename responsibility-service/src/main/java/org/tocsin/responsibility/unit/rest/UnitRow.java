package org.tocsin.responsibility.unit.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.responsibility.unit.domain.RiskClass;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitStatus;

/** A unit in an export. */
record UnitRow(
        UUID id,
        UnitKind kind,
        UnitStatus status,
        String name,
        String division,
        @Nullable String industry,
        @Nullable RiskClass riskClass,
        @Nullable String grid,
        @Nullable UUID parentId,
        @Nullable String principal,
        @Nullable String creditCode,
        @Nullable String inactiveReason,
        @Nullable UUID successorId,
        @Nullable UUID predecessorId,
        LocalDate registeredOn,
        Instant changedAt) {

    static UnitRow of(UnitSnapshot unit) {
        return new UnitRow(
                unit.id(),
                unit.kind(),
                unit.status(),
                unit.name(),
                unit.division(),
                unit.industry(),
                unit.riskClass(),
                unit.grid(),
                unit.parentId(),
                unit.principal(),
                unit.creditCode(),
                unit.inactiveReason(),
                unit.successorId(),
                unit.predecessorId(),
                unit.registeredOn(),
                unit.changedAt());
    }
}
