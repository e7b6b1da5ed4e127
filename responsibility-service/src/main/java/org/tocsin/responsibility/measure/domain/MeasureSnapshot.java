package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A measure as it stands, without the record of its handling. */
public record MeasureSnapshot(
        UUID id,
        long version,
        String measureNo,
        MeasureKind kind,
        MeasureStatus status,
        TargetUnit target,
        Proposal proposal,
        List<Ground> grounds,
        @Nullable Decision decision,
        @Nullable Notification notification,
        @Nullable Term term,
        List<FollowUp> followUps,
        @Nullable Removal removal,
        Instant updatedAt) {

    public MeasureSnapshot {
        grounds = List.copyOf(grounds);
        followUps = List.copyOf(followUps);
    }

    boolean hasOpenFollowUp() {
        return followUps.stream().anyMatch(FollowUp::isOpen);
    }

    public boolean isFollowUpOverdue(LocalDate today) {
        return status.isInEffect()
                && followUps.stream().anyMatch(f -> f.isOpen() && f.dueOn().isBefore(today));
    }
}
