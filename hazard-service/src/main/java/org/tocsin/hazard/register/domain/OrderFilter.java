package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody asks the orders for; {@code null} and empty mean "any".
 *
 * @param division the division and all below it
 * @param overdue still rectifying after the last day that counts now
 * @param dueBefore the last day that counts now lies before this day
 */
public record OrderFilter(
        Set<OrderStatus> statuses,
        @Nullable Grade grade,
        @Nullable String division,
        @Nullable UUID unitId,
        @Nullable UUID hazardId,
        @Nullable Boolean overdue,
        @Nullable LocalDate dueBefore) {

    public OrderFilter {
        statuses = Set.copyOf(statuses);
    }
}
