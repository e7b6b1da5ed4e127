package org.tocsin.inspection.log.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which logs a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param officer subject
 * @param dayFrom inclusive
 * @param dayTo inclusive
 * @param division its whole subtree
 * @param visited whether an enterprise was visited that day
 */
public record LogFilter(
        @Nullable String officer,
        @Nullable LocalDate dayFrom,
        @Nullable LocalDate dayTo,
        Set<LogStatus> statuses,
        @Nullable String division,
        @Nullable Boolean visited,
        @Nullable Instant updatedSince) {

    public LogFilter {
        statuses = Set.copyOf(statuses);
    }
}
