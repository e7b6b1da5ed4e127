package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The acceptance that is asked for or was given; a refused one leaves its trace among the decisions
 * only.
 *
 * @param requestedBy subject; may not decide it
 * @param requestedOn the day it was asked for, Asia/Shanghai
 * @param dueOn the last day for the authority to decide, Asia/Shanghai
 */
@Embeddable
public record Acceptance(
        @Column(name = "acceptance_requested_by") String requestedBy,
        @Column(name = "acceptance_requested_on") LocalDate requestedOn,
        @Column(name = "acceptance_due_on") LocalDate dueOn,
        @Nullable Instant acceptedAt) {

    static Acceptance requested(ListingOccasion now) {
        return new Acceptance(
                now.actor().id(),
                now.today(),
                now.today().plusDays(now.acceptanceWithinDays()),
                null);
    }

    Acceptance given(Instant at) {
        return new Acceptance(requestedBy, requestedOn, dueOn, at);
    }
}
