package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Which hazards a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 * @param dueBefore whose last day lies before this one
 * @param text part of the number, the part, the item or the description
 */
public record HazardFilter(
        Set<HazardStatus> statuses,
        @Nullable Grade grade,
        @Nullable String division,
        @Nullable UUID unitId,
        @Nullable Source source,
        @Nullable LocalDate dueBefore,
        @Nullable Instant updatedSince,
        @Nullable Boolean overdue,
        @Nullable UUID findingId,
        @Nullable String text) {

    public HazardFilter {
        statuses = Set.copyOf(statuses);
    }
}
