package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which measures a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 * @param unitName part of the name
 */
public record MeasureFilter(
        Set<MeasureKind> kinds,
        Set<MeasureStatus> statuses,
        @Nullable String division,
        @Nullable UUID unitId,
        @Nullable UUID caseId,
        @Nullable Boolean followUpOverdue,
        @Nullable Instant updatedSince,
        @Nullable String unitName) {

    public MeasureFilter {
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
    }
}
