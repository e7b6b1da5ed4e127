package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A listed supervision as it stands, without the record of its handling. */
public record ListingSnapshot(
        UUID id,
        long version,
        String listingNo,
        ListedMatter matter,
        Proposal proposal,
        ListingStatus status,
        @Nullable Notice notice,
        @Nullable Acceptance acceptance,
        @Nullable Delisting delisting,
        Instant updatedAt) {

    /**
     * Overdue is derived, never a status: the last day has passed and acceptance was not asked for
     * in time. While an acceptance that was asked for in time is being decided, it is the authority
     * that may be late, which {@link #isAcceptanceOverdue} says.
     */
    public boolean isOverdue(LocalDate today) {
        return today.isAfter(proposal.deadline())
                && switch (status) {
                    case LISTED -> true;
                    case ACCEPTANCE_REQUESTED ->
                            acceptance != null
                                    && acceptance.requestedOn().isAfter(proposal.deadline());
                    case PROPOSED, REFUSED, APPROVED, ACCEPTED, DELISTED -> false;
                };
    }

    /** The authority has not decided within the days it has. */
    public boolean isAcceptanceOverdue(LocalDate today) {
        return status == ListingStatus.ACCEPTANCE_REQUESTED
                && acceptance != null
                && today.isAfter(acceptance.dueOn());
    }
}
