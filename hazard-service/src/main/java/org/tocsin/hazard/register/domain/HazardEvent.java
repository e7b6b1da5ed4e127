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

    record Reported(
            Fact fact,
            Observation observation,
            Place place,
            @Nullable UUID inspectionId,
            @Nullable UUID measureId,
            @Nullable UUID reopenedFrom)
            implements HazardEvent {}

    record Verified(Fact fact, Grade reportedGrade) implements HazardEvent {}

    record Rejected(Fact fact, String reason) implements HazardEvent {}

    record Merged(Fact fact, UUID intoHazardId) implements HazardEvent {}

    record RectificationOrdered(Fact fact, RectificationOrder order) implements HazardEvent {}

    record OrderAcknowledged(Fact fact, String orderNo) implements HazardEvent {}

    record ExtensionRequested(Fact fact, String orderNo, LocalDate requestedDeadline)
            implements HazardEvent {}

    /**
     * @param deadline the last day that counts from now on, whatever was decided
     */
    record ExtensionDecided(
            Fact fact, String orderNo, ExtensionResult result, @Nullable LocalDate deadline)
            implements HazardEvent {}

    record Downgraded(Fact fact, String reason) implements HazardEvent {}

    record EvidenceSubmitted(Fact fact) implements HazardEvent {}

    record ReviewPassed(Fact fact, int failedReviews) implements HazardEvent {}

    record ReviewFailed(Fact fact, int failedReviews, LocalDate deadline) implements HazardEvent {}

    record ReviewFailedTwice(Fact fact, int failedReviews) implements HazardEvent {}

    record Closed(Fact fact) implements HazardEvent {}

    record Archived(Fact fact) implements HazardEvent {}

    /** The closed hazard lives on as another one. */
    record Reopened(Fact fact, UUID reopenedAs, String reason) implements HazardEvent {}

    /** The same hazard at the same place again, after it had been rectified. */
    record Recurred(Fact fact, UUID recurrenceOf, Observation observation) implements HazardEvent {}

    /** Where it is was put right, or told for the first time. */
    record Located(Fact fact, Place place) implements HazardEvent {}

    /** A last day has passed. */
    record Overdue(Fact fact, OverdueKind kind, LocalDate dueOn) implements HazardEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Reported _ -> "hazard.reported.v1";
            case Verified _ -> "hazard.verified.v1";
            case Rejected _ -> "hazard.rejected.v1";
            case Merged _ -> "hazard.merged.v1";
            case RectificationOrdered _ -> "hazard.rectification-ordered.v1";
            case OrderAcknowledged _ -> "hazard.order-acknowledged.v1";
            case ExtensionRequested _ -> "hazard.extension-requested.v1";
            case ExtensionDecided _ -> "hazard.extension-decided.v1";
            case Downgraded _ -> "hazard.downgraded.v1";
            case EvidenceSubmitted _ -> "hazard.evidence-submitted.v1";
            case ReviewPassed _ -> "hazard.review-passed.v1";
            case ReviewFailed _ -> "hazard.review-failed.v1";
            case ReviewFailedTwice _ -> "hazard.review-failed-twice.v1";
            case Closed _ -> "hazard.closed.v1";
            case Archived _ -> "hazard.archived.v1";
            case Reopened _ -> "hazard.reopened.v1";
            case Recurred _ -> "hazard.recurred.v1";
            case Located _ -> "hazard.located.v1";
            case Overdue _ -> "hazard.overdue.v1";
        };
    }
}
