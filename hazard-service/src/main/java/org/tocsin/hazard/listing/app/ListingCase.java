package org.tocsin.hazard.listing.app;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.hazard.listing.domain.AllowedListingStep;
import org.tocsin.hazard.listing.domain.Listing;
import org.tocsin.hazard.listing.domain.ListingDecision;
import org.tocsin.hazard.listing.domain.ListingOccasion;
import org.tocsin.hazard.listing.domain.ListingSnapshot;

/**
 * A listing with the record of its handling and what the caller may do next, taken out of the
 * transaction.
 *
 * @param today the day on which overdue is judged, Asia/Shanghai
 */
public record ListingCase(
        ListingSnapshot listing,
        List<ListingDecision> decisions,
        List<AllowedListingStep> allowed,
        LocalDate today) {

    static ListingCase of(Listing listing, ListingOccasion now) {
        return new ListingCase(
                listing.snapshot(), listing.decisions(), listing.allowedFor(now), now.today());
    }
}
