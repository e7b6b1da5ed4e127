package org.tocsin.hazard.directory.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What responsibility-service, which owns the directory, last said of a unit. */
@Embeddable
public record UnitState(
        String kind,
        String name,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        @Nullable UUID parentId,
        boolean active,
        @Nullable String riskClass,
        @Nullable UUID successorId,
        @Nullable UUID predecessorId) {}
