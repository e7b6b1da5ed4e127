package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the history keeps of a unit: everything that is published of it. The telephone number of its
 * principal is personal and left out.
 */
@Schema(name = "UnitState", description = "The unit before or after a change 变更前后的单位信息")
public record UnitState(
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
        @Nullable String creditCode,
        @Nullable String inactiveReason,
        @Nullable UUID successorId,
        @Nullable UUID predecessorId) {}
