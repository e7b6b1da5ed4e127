package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to a listed supervision. */
public sealed interface ListingEvent {

    Fact fact();

    /**
     * What every event says of its listing.
     *
     * @param sequence the listing's event count, from 1, without gaps
     * @param previousStatus {@code null} for the first event
     */
    record Fact(
            ListingSnapshot listing,
            long sequence,
            @Nullable ListingStatus previousStatus,
            Instant at) {}

    record Proposed(Fact fact) implements ListingEvent {}

    record Approved(Fact fact) implements ListingEvent {}

    record Refused(Fact fact) implements ListingEvent {}

    record Published(Fact fact, String noticeNo) implements ListingEvent {}

    record AcceptanceRequested(Fact fact, LocalDate acceptanceDueOn) implements ListingEvent {}

    record AcceptanceRefused(Fact fact) implements ListingEvent {}

    record Accepted(Fact fact) implements ListingEvent {}

    record Delisted(Fact fact) implements ListingEvent {}

    /** The deadline has passed: told once, and a veto may be proposed for it. */
    record Overdue(Fact fact) implements ListingEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Proposed _ -> "listing.proposed.v1";
            case Approved _ -> "listing.approved.v1";
            case Refused _ -> "listing.refused.v1";
            case Published _ -> "listing.published.v1";
            case AcceptanceRequested _ -> "listing.acceptance-requested.v1";
            case AcceptanceRefused _ -> "listing.acceptance-refused.v1";
            case Accepted _ -> "listing.accepted.v1";
            case Delisted _ -> "listing.delisted.v1";
            case Overdue _ -> "listing.overdue.v1";
        };
    }
}
