package org.tocsin.hazard.listing.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tocsin.hazard.overdue.app.OverdueSweep;
import org.tocsin.platform.time.Moments;

/** Watches the deadlines of listings. Every instance does: {@link OverdueSweep} says why it may. */
@ApplicationScoped
public class ListingDeadlines {

    private final OverdueListings listings;
    private final Clock clock;

    ListingDeadlines(OverdueListings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{tocsin.hazard.listing.overdue-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void watch() {
        OverdueSweep.run(listings, Moments.today(clock));
    }
}
