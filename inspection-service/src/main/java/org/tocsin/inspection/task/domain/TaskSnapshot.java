package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.InspectionKind;

/** A task as it stands. */
public record TaskSnapshot(
        UUID id,
        long version,
        String taskNo,
        TaskStatus status,
        TaskUnit unit,
        TaskBrief brief,
        TaskSource source,
        List<Officer> officers,
        @Nullable Leader leader,
        @Nullable Instant startedAt,
        @Nullable UUID inspectionId,
        @Nullable Cancellation cancellation,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {

    /** Overdue is derived, never a status: the last day has passed without the visit. */
    public boolean isOverdue(LocalDate today) {
        return status.isOpen() && today.isAfter(brief.dueOn());
    }

    /** 暗访: the enterprise must not learn of it before it starts, nor if it never does. */
    public boolean isConcealed() {
        return brief.kind() == InspectionKind.UNANNOUNCED && startedAt == null;
    }

    public boolean isAssignedTo(String subject) {
        return officers.stream().anyMatch(officer -> officer.subject().equals(subject));
    }
}
