package org.tocsin.hazard.listing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.hazard.listing.domain.Listing;
import org.tocsin.hazard.listing.domain.ListingFilter;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.hazard.listing.persistence.ListingRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** What is listed, to those who may know. */
@ApplicationScoped
public class ListingQueries {

    private static final SortKeys<Listing> SORT =
            SortKeys.of(Listing.class, "l", "-proposedAt", Listing::id)
                    .with(
                            "proposedAt",
                            "l.proposal.at",
                            l -> l.snapshot().proposal().at(),
                            Instant::parse)
                    .with("updatedAt", "l.updatedAt", l -> l.snapshot().updatedAt(), Instant::parse)
                    .with(
                            "deadline",
                            "l.proposal.deadline",
                            l -> l.snapshot().proposal().deadline(),
                            LocalDate::parse)
                    .with("listingNo", "l.listingNo", l -> l.snapshot().listingNo(), no -> no);

    private final ListingRepository listings;
    private final ListingOccasions occasions;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    ListingQueries(
            ListingRepository listings,
            ListingOccasions occasions,
            Keyset keyset,
            AuditTrail audit,
            Clock clock) {
        this.listings = listings;
        this.occasions = occasions;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ListingCase single(UUID id) {
        Listing listing = listings.require(id);
        return ListingCase.of(listing, occasions.about(listing.snapshot().matter()));
    }

    @Transactional
    public Page<ListingSnapshot> page(ListingFilter filter, PageParams params) {
        return keyset.page(params, SORT, listings.matching(filter, Moments.today(clock)))
                .map(Listing::snapshot);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<ListingSnapshot> all(ListingFilter filter, PageParams params) {
        audit.record("export", "listing", Ids.next(), null, filter);
        return keyset.stream(
                params, SORT, listings.matching(filter, Moments.today(clock)), Listing::snapshot);
    }

    /** The listings of a hazard that the caller has been shown, oldest first. */
    @Transactional
    public List<ListingSnapshot> ofHazard(UUID hazardId) {
        return listings.ofHazard(hazardId).stream().map(Listing::snapshot).toList();
    }
}
