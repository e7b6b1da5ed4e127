package org.tocsin.hazard.listing.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.listing.domain.Listing;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.hazard.listing.persistence.ListingRepository;
import org.tocsin.hazard.overdue.app.OverdueSweep;
import org.tocsin.platform.time.Moments;

/** Listings whose last day has passed; each is told once, under its version. */
@ApplicationScoped
class OverdueListings implements OverdueSweep.Cases {

    private final ListingRepository listings;
    private final ListingJournal journal;
    private final Clock clock;

    OverdueListings(ListingRepository listings, ListingJournal journal, Clock clock) {
        this.listings = listings;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<UUID> untold(LocalDate today, @Nullable UUID after, int atMost) {
        return listings.overdueUntold(today, after, atMost);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell(UUID id, LocalDate today) {
        Listing listing = listings.findById(id);
        ListingSnapshot before = listing.snapshot();
        listing.noticeOverdue(today, Moments.now(clock))
                .ifPresent(
                        event -> {
                            listings.flush();
                            journal.changed("notice-overdue", event, before, listing.snapshot());
                        });
    }
}
