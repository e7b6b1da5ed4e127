package org.tocsin.responsibility.coverage.rest;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.coverage.domain.CoveredUnit;
import org.tocsin.responsibility.coverage.domain.Level;
import org.tocsin.responsibility.unit.domain.UnitKind;

/** A unit without an agreement in force. */
@Schema(name = "UncoveredUnit", description = "A unit without an agreement in force 未覆盖单位")
record UncoveredView(
        UUID unitId,
        String name,
        UnitKind kind,
        Level level,
        String division,
        @Nullable @Schema(nullable = true) String industry,
        @Nullable @Schema(description = "主要负责人", nullable = true) String principal,
        @Nullable @Schema(description = "上级单位", nullable = true) UUID parentId) {

    static UncoveredView of(CoveredUnit unit) {
        return new UncoveredView(
                unit.id(),
                unit.name(),
                unit.kind(),
                unit.level(),
                unit.division(),
                unit.industry(),
                unit.principal(),
                unit.parentId());
    }
}
