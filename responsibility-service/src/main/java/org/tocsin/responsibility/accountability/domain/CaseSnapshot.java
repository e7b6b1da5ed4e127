package org.tocsin.responsibility.accountability.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.responsibility.measure.domain.TargetUnit;

/** A case as it stands, without the record of its handling. */
public record CaseSnapshot(
        UUID id,
        long version,
        String caseNo,
        CaseKind kind,
        CaseStatus status,
        TargetUnit target,
        List<CaseGround> grounds,
        CaseDeadlines deadlines,
        @Nullable Investigator investigator,
        @Nullable Findings findings,
        @Nullable Ruling ruling,
        Instant openedAt,
        Instant updatedAt) {

    public CaseSnapshot {
        grounds = List.copyOf(grounds);
    }

    /** Overdue is derived, never a status. */
    public boolean isOverdue(LocalDate today) {
        return switch (status) {
            case OPEN ->
                    today.isAfter(deadlines.investigateBy()) || today.isAfter(deadlines.decideBy());
            case INVESTIGATING -> today.isAfter(deadlines.decideBy());
            case DECIDED, CLOSED -> false;
        };
    }
}
