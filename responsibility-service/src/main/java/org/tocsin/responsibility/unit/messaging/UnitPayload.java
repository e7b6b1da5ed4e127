package org.tocsin.responsibility.unit.messaging;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.tocsin.responsibility.unit.domain.RiskClass;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitStatus;

/** The published form of a unit: {@code docs/events/tocsin.unit}. Always its whole state. */
record UnitPayload(
        UUID unitId,
        UnitKind kind,
        String name,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        @Nullable UUID parentId,
        @Nullable String principal,
        @Nullable String creditCode,
        @Nullable RiskClass riskClass,
        @Nullable UUID successorId,
        @Nullable UUID predecessorId,
        boolean active) {

    static UnitPayload of(UnitSnapshot unit) {
        return new UnitPayload(
                unit.id(),
                unit.kind(),
                unit.name(),
                unit.division(),
                unit.industry(),
                unit.grid(),
                unit.parentId(),
                unit.principal(),
                unit.creditCode(),
                unit.riskClass(),
                unit.successorId(),
                unit.predecessorId(),
                unit.status() == UnitStatus.ACTIVE);
    }
}
