package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which reports a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param year of the ISO week
 * @param division its whole subtree
 * @param missed whether it was missed at any time, made up or not
 */
public record ReportFilter(
        @Nullable IsoWeek week,
        @Nullable Integer year,
        Set<ReportStatus> statuses,
        @Nullable String division,
        @Nullable UUID unitId,
        @Nullable Boolean missed,
        @Nullable Instant updatedSince,
        @Nullable PlausibilityFlag flag) {

    public ReportFilter {
        statuses = Set.copyOf(statuses);
    }
}
