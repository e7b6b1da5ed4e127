package org.tocsin.inspection.plan.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Set;
import org.tocsin.inspection.plan.domain.PlanStatus;

/**
 * Which plans a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 * @param text part of the number or the title
 */
public record PlanFilter(
        Set<PlanStatus> statuses,
        @Nullable Integer year,
        @Nullable String division,
        @Nullable Instant updatedSince,
        @Nullable String text) {

    public PlanFilter {
        statuses = Set.copyOf(statuses);
    }
}
