package org.tocsin.responsibility.accountability.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which cases a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 * @param unitName part of the name
 */
public record CaseFilter(
        Set<CaseKind> kinds,
        Set<CaseStatus> statuses,
        @Nullable String division,
        @Nullable UUID unitId,
        @Nullable Boolean overdue,
        @Nullable Instant updatedSince,
        @Nullable String unitName) {

    public CaseFilter {
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
    }
}
