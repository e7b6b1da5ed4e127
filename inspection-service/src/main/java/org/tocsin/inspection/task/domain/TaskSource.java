package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Where the task comes from and what it belongs to.
 *
 * @param planItem the rule of the plan that wanted it, {@code null} if somebody added it by hand
 * @param slot which of the unit's tasks under that rule it is, from 1: no two draws make the same
 */
@Embeddable
public record TaskSource(
        @Enumerated(EnumType.STRING) TaskOrigin origin,
        @Nullable UUID planId,
        @Nullable Integer planItem,
        @Nullable Integer slot,
        @Nullable UUID drawId,
        @Nullable UUID campaignId,
        @Nullable @Embedded TaskCause cause) {

    public static TaskSource manual(@Nullable UUID planId, @Nullable UUID campaignId) {
        return new TaskSource(TaskOrigin.MANUAL, planId, null, null, null, campaignId, null);
    }

    public static TaskSource drawn(UUID planId, int planItem, int slot, UUID drawId) {
        return new TaskSource(TaskOrigin.DRAW, planId, planItem, slot, drawId, null, null);
    }

    public static TaskSource followUp(TaskCause cause) {
        return new TaskSource(TaskOrigin.FOLLOW_UP, null, null, null, null, null, cause);
    }
}
