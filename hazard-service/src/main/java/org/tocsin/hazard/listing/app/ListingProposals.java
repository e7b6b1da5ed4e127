package org.tocsin.hazard.listing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.tocsin.hazard.listing.domain.ListedMatter;
import org.tocsin.hazard.listing.domain.Listing;
import org.tocsin.hazard.listing.domain.ListingEvent;
import org.tocsin.hazard.listing.domain.ListingOccasion;
import org.tocsin.hazard.listing.domain.ListingRules;
import org.tocsin.hazard.listing.domain.Proposal;
import org.tocsin.hazard.listing.domain.ProposeListing;
import org.tocsin.hazard.listing.persistence.ListingRepository;
import org.tocsin.hazard.register.app.HazardLookup;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;

/** Proposals to put a hazard under listed supervision. */
@ApplicationScoped
public class ListingProposals {

    private static final String SERIES = "GP";

    private final ListingRepository listings;
    private final HazardLookup hazards;
    private final SupervisingUnits supervisors;
    private final ListingOccasions occasions;
    private final ListingJournal journal;
    private final Serials serials;

    ListingProposals(
            ListingRepository listings,
            HazardLookup hazards,
            SupervisingUnits supervisors,
            ListingOccasions occasions,
            ListingJournal journal,
            Serials serials) {
        this.listings = listings;
        this.hazards = hazards;
        this.supervisors = supervisors;
        this.occasions = occasions;
        this.journal = journal;
        this.serials = serials;
    }

    @Transactional
    public ListingCase propose(ProposeListing proposal) {
        HazardSnapshot hazard = hazard(proposal);
        ListedMatter matter = matter(hazard);
        ListingOccasion now = occasions.about(matter);
        check(proposal, hazard, now.today());
        Listing listing =
                new Listing(
                        Ids.next(),
                        serials.next(SERIES, hazard.location().county(), now.today().getYear()),
                        matter,
                        Proposal.of(proposal, now.actor(), now.at()));
        ListingEvent proposed =
                listing.proposed(); // before it is stored, or it would be stored twice
        listings.add(listing);
        journal.changed("propose", proposed, null, listing.snapshot());
        return ListingCase.of(listing, now);
    }

    private void check(ProposeListing proposal, HazardSnapshot hazard, LocalDate today) {
        ListingRules.check(proposal, today);
        occasions.fitness(hazard).check();
        supervisors.check(proposal.supervisingUnitId(), hazard.location().division());
        if (listings.isOpen(hazard.id(), proposal.level())) {
            throw ListingRules.levelTaken(proposal.level());
        }
    }

    /** It stands in the body, so that it is unknown makes the body wrong, not the address. */
    private HazardSnapshot hazard(ProposeListing proposal) {
        try {
            return hazards.require(proposal.hazardId());
        } catch (Refusal.NotFound unknown) {
            Refusal refused = ListingRules.unknownHazard(proposal.hazardId());
            refused.initCause(unknown);
            throw refused;
        }
    }

    private static ListedMatter matter(HazardSnapshot hazard) {
        Location location = hazard.location();
        return new ListedMatter(
                hazard.id(),
                hazard.hazardNo(),
                location.unitId(),
                location.division(),
                location.industry(),
                location.grid());
    }
}
