package org.tocsin.inspection.directory.app;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.tocsin.inspection.directory.domain.UnitState;

/**
 * What other features need to know of a unit.
 *
 * @param kind as responsibility-service names kinds: {@code ENTERPRISE}
 */
public record UnitEntry(
        UUID unitId,
        String name,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        String kind) {

    public static UnitEntry of(UnitState state) {
        return new UnitEntry(
                state.unitId(),
                state.name(),
                state.division(),
                state.industry(),
                state.grid(),
                state.kind());
    }
}
