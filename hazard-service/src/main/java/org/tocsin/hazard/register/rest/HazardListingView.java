package org.tocsin.hazard.register.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.listing.domain.ListingLevel;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.hazard.listing.domain.ListingStatus;

/** A listed supervision, as its hazard shows it. */
@Schema(name = "HazardListing", description = "A listed supervision of the hazard 挂牌督办")
record HazardListingView(
        UUID id,
        @Schema(examples = "GP-990101-2026-000001") String listingNo,
        ListingLevel level,
        ListingStatus status,
        @Schema(description = "The last day, Asia/Shanghai 督办期限") LocalDate deadline,
        @Schema(description = "Derived 是否逾期") boolean overdue) {

    static HazardListingView of(ListingSnapshot listing, LocalDate today) {
        return new HazardListingView(
                listing.id(),
                listing.listingNo(),
                listing.proposal().level(),
                listing.status(),
                listing.proposal().deadline(),
                listing.isOverdue(today));
    }
}
