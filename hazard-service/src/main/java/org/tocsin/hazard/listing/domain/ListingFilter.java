package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Which listings a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 * @param dueBefore whose last day lies before this one
 * @param unitName part of the unit's name as it stands in the notice
 */
public record ListingFilter(
        Set<ListingStatus> statuses,
        @Nullable ListingLevel level,
        @Nullable String division,
        @Nullable UUID hazardId,
        @Nullable UUID unitId,
        @Nullable LocalDate dueBefore,
        @Nullable Instant updatedSince,
        @Nullable Boolean overdue,
        @Nullable Boolean acceptanceOverdue,
        @Nullable String unitName) {

    public ListingFilter {
        statuses = Set.copyOf(statuses);
    }

    /** What the public may ask for. */
    public static ListingFilter ofThePublic(
            Set<ListingStatus> statuses,
            @Nullable ListingLevel level,
            @Nullable String division,
            @Nullable Boolean overdue,
            @Nullable String unitName) {
        return new ListingFilter(
                statuses, level, division, null, null, null, null, overdue, null, unitName);
    }
}
