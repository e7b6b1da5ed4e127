package org.tocsin.hazard.listing.app;

import static org.tocsin.hazard.listing.domain.ListingStatus.APPROVED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.hazard.listing.domain.Listing;
import org.tocsin.hazard.listing.domain.ListingCommand;
import org.tocsin.hazard.listing.domain.ListingEvent;
import org.tocsin.hazard.listing.domain.ListingOccasion;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.hazard.listing.persistence.ListingRepository;
import org.tocsin.hazard.register.app.ListedHazards;
import org.tocsin.platform.http.IfMatch;

/** Moves listings along their way. */
@ApplicationScoped
public class ListingRegister {

    private final ListingRepository listings;
    private final ListedHazards hazards;
    private final ListingOccasions occasions;
    private final ListingJournal journal;

    ListingRegister(
            ListingRepository listings,
            ListedHazards hazards,
            ListingOccasions occasions,
            ListingJournal journal) {
        this.listings = listings;
        this.hazards = hazards;
        this.occasions = occasions;
        this.journal = journal;
    }

    @Transactional
    public ListingCase handle(UUID id, IfMatch expected, ListingCommand command) {
        Listing listing = listings.require(id);
        ListingSnapshot before = listing.snapshot();
        expected.check("listing", id, before.version());
        ListingOccasion now = occasions.about(before.matter());
        ListingEvent event = listing.handle(command, now);
        tellTheHazard(event);
        listings.flush();
        journal.changed(command.transition().slug(), event, before, listing.snapshot());
        return ListingCase.of(listing, now);
    }

    /** A hazard cannot be closed from the approval of a listing until it is taken off the list. */
    private void tellTheHazard(ListingEvent event) {
        UUID hazardId = event.fact().listing().matter().hazardId();
        switch (event) {
            case ListingEvent.Approved _ -> hazards.begin(hazardId);
            case ListingEvent.Delisted _ -> hazards.end(hazardId);
            case ListingEvent.Refused refused when refused.fact().previousStatus() == APPROVED ->
                    hazards.end(hazardId);
            default -> {}
        }
    }
}
