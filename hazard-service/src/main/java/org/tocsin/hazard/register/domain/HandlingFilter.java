package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How the handling of hazards went, as part of a {@link HazardFilter}; what is {@code null} does
 * not narrow it.
 *
 * @param dueFrom whose last day is this one or a later one
 * @param statusSinceFrom in their status since then or later
 * @param statusSinceTo in their status since before then
 * @param reviewOverdue whether the review that was asked for is late
 * @param failedTwice whether reviews failed {@link #TWICE} or more often
 */
public record HandlingFilter(
        @Nullable LocalDate dueFrom,
        @Nullable Instant statusSinceFrom,
        @Nullable Instant statusSinceTo,
        @Nullable Boolean reviewOverdue,
        @Nullable Boolean failedTwice) {

    /** Two failed reviews of one hazard (同一处隐患两次整改不到位). */
    public static final int TWICE = 2;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public HandlingFilter {
        dueFrom = dueFrom != null && dueFrom.isAfter(LAST_DAY) ? LAST_DAY : dueFrom;
        statusSinceFrom = HazardFilter.kept(statusSinceFrom);
        statusSinceTo = HazardFilter.kept(statusSinceTo);
    }
}
