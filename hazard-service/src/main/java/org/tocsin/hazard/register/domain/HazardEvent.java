package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/** What happened to a hazard. */
public sealed interface HazardEvent {

    Fact fact();

    /**
     * What every event says of its hazard.
     *
     * @param sequence the hazard's event count, from 1, without gaps
     * @param previousStatus {@code null} for the first event
     */
    record Fact(
            UUID hazardId,
            long sequence,
            String hazardNo,
            Location location,
            Origin origin,
            Standing standing,
            @Nullable HazardStatus previousStatus) {}

    record Reported(Fact fact, Observation observation, @Nullable UUID inspectionId)
            implements HazardEvent {}

    record Verified(Fact fact, Grade reportedGrade) implements HazardEvent {}

    record Rejected(Fact fact, String reason) implements HazardEvent {}

    record Merged(Fact fact, UUID intoHazardId) implements HazardEvent {}

    record RectificationOrdered(Fact fact, RectificationOrder order) implements HazardEvent {}

    record EvidenceSubmitted(Fact fact) implements HazardEvent {}

    record ReviewPassed(Fact fact, int failedReviews) implements HazardEvent {}

    record ReviewFailed(Fact fact, int failedReviews, LocalDate deadline) implements HazardEvent {}

    record ReviewFailedTwice(Fact fact, int failedReviews) implements HazardEvent {}

    record Closed(Fact fact) implements HazardEvent {}

    record Archived(Fact fact) implements HazardEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Reported _ -> "hazard.reported.v1";
            case Verified _ -> "hazard.verified.v1";
            case Rejected _ -> "hazard.rejected.v1";
            case Merged _ -> "hazard.merged.v1";
            case RectificationOrdered _ -> "hazard.rectification-ordered.v1";
            case EvidenceSubmitted _ -> "hazard.evidence-submitted.v1";
            case ReviewPassed _ -> "hazard.review-passed.v1";
            case ReviewFailed _ -> "hazard.review-failed.v1";
            case ReviewFailedTwice _ -> "hazard.review-failed-twice.v1";
            case Closed _ -> "hazard.closed.v1";
            case Archived _ -> "hazard.archived.v1";
        };
    }
}
