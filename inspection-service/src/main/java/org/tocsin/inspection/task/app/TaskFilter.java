package org.tocsin.inspection.task.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.task.domain.TaskOrigin;
import org.tocsin.inspection.task.domain.TaskStatus;
import org.tocsin.inspection.visit.domain.InspectionKind;

/**
 * Which tasks a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 * @param assignedTo subject of an officer or leader; {@code me} is the caller
 * @param dueBefore whose last day lies before this one
 * @param text part of the number, the title or the unit's name
 */
public record TaskFilter(
        Set<TaskStatus> statuses,
        @Nullable InspectionKind kind,
        @Nullable TaskOrigin origin,
        @Nullable UUID unitId,
        @Nullable String division,
        @Nullable String assignedTo,
        @Nullable UUID planId,
        @Nullable Integer planItem,
        @Nullable UUID drawId,
        @Nullable UUID campaignId,
        @Nullable LocalDate dueBefore,
        @Nullable Boolean overdue,
        @Nullable Instant updatedSince,
        @Nullable String text) {

    /** The caller, in {@code assignedTo}. */
    public static final String ME = "me";

    public TaskFilter {
        statuses = Set.copyOf(statuses);
    }
}
