package org.tocsin.responsibility.unit.app;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.unit.app.UnitTies.Tie;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitKind;

/** What a change touched, or would touch, besides the unit itself. */
@Schema(name = "UnitTouched", description = "What else a change touches 变更涉及的其他单位和事项")
public record Touched(
        @Schema(description = "Units merged, split off or moved along 涉及的单位") List<Named> units,
        @Schema(
                        description =
                                "Open records that name the unit; they keep the party as it was 未了结的事项")
                List<Tie> ties) {

    /** A unit by its name alone. */
    @Schema(name = "NamedUnit")
    public record Named(UUID id, UnitKind kind, String name) {

        public static Named of(Unit unit) {
            return new Named(unit.id(), unit.kind(), unit.name());
        }
    }

    static Touched units(Collection<Unit> units) {
        return new Touched(units.stream().map(Named::of).toList(), List.of());
    }
}
