package org.tocsin.responsibility.unit.app;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitStatus;

/** What the other features of this service get to know of a unit. */
public record KnownUnit(
        UUID id,
        UUID anchorId,
        String kind,
        String name,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        @Nullable String principal,
        boolean active,
        @Nullable String creditCode) {

    static KnownUnit of(UnitSnapshot unit) {
        return new KnownUnit(
                unit.id(),
                unit.anchorId(),
                unit.kind().name(),
                unit.name(),
                unit.division(),
                unit.industry(),
                unit.grid(),
                unit.principal(),
                unit.status() == UnitStatus.ACTIVE,
                unit.creditCode());
    }
}
