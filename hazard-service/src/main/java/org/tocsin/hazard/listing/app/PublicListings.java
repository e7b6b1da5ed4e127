package org.tocsin.hazard.listing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.hazard.listing.domain.Listing;
import org.tocsin.hazard.listing.domain.ListingFilter;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.hazard.listing.persistence.ListingRepository;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Moments;

/** What everybody may know of listed hazards: that they are listed, and what became of them. */
@ApplicationScoped
public class PublicListings {

    private static final SortKeys<Listing> SORT =
            SortKeys.of(Listing.class, "l", "-publishedAt", Listing::id)
                    .with(
                            "publishedAt",
                            "l.notice.publishedAt",
                            l -> l.snapshot().notice().publishedAt(),
                            Instant::parse)
                    .with(
                            "deadline",
                            "l.proposal.deadline",
                            l -> l.snapshot().proposal().deadline(),
                            LocalDate::parse)
                    .with("listingNo", "l.listingNo", l -> l.snapshot().listingNo(), no -> no);

    private final ListingRepository listings;
    private final Keyset keyset;
    private final Clock clock;

    PublicListings(ListingRepository listings, Keyset keyset, Clock clock) {
        this.listings = listings;
        this.keyset = keyset;
        this.clock = clock;
    }

    @Transactional
    public Page<ListingSnapshot> page(ListingFilter filter, PageParams params) {
        return keyset.page(params, SORT, listings.published(filter, Moments.today(clock)))
                .map(Listing::snapshot);
    }

    /**
     * @throws Refusal.NotFound if there is none that the public may know of
     */
    @Transactional
    public ListingSnapshot single(UUID id) {
        return listings.publishedOne(id)
                .map(Listing::snapshot)
                .orElseThrow(() -> new Refusal.NotFound("listing", id));
    }
}
