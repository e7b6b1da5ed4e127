package org.tocsin.inspection.directory.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * The whole of what the directory says of a unit.
 *
 * @param industry code of GB/T 4754
 * @param principal name of the person in charge (主要负责人)
 * @param creditCode unified social credit code
 */
public record UnitState(
        UUID unitId,
        String kind,
        String name,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        @Nullable UUID parentId,
        @Nullable String principal,
        @Nullable String creditCode,
        boolean active,
        @Nullable String riskClass,
        @Nullable UUID successorId,
        @Nullable UUID predecessorId) {}
