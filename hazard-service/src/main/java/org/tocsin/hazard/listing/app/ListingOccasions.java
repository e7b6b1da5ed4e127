package org.tocsin.hazard.listing.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.listing.domain.HazardFitness;
import org.tocsin.hazard.listing.domain.ListedMatter;
import org.tocsin.hazard.listing.domain.ListingLevel;
import org.tocsin.hazard.listing.domain.ListingOccasion;
import org.tocsin.hazard.register.app.CallerActor;
import org.tocsin.hazard.register.app.HazardLookup;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Divisions;
import org.tocsin.platform.time.Moments;

/** The circumstances in which the present caller asks something of a listing. */
@ApplicationScoped
class ListingOccasions {

    private final HazardLookup hazards;
    private final Directory directory;
    private final Divisions divisions;
    private final ListingSettings settings;
    private final Caller caller;
    private final Clock clock;

    ListingOccasions(
            HazardLookup hazards,
            Directory directory,
            Divisions divisions,
            ListingSettings settings,
            Caller caller,
            Clock clock) {
        this.hazards = hazards;
        this.directory = directory;
        this.divisions = divisions;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    ListingOccasion about(ListedMatter matter) {
        return new ListingOccasion(
                CallerActor.of(caller),
                ListingLevel.atDepth(divisions.depth(caller.scope().division())),
                Moments.now(clock),
                Moments.today(clock),
                settings.acceptanceWithinDays(),
                () -> fitness(hazards.require(matter.hazardId())),
                () -> unitName(matter.unitId()));
    }

    HazardFitness fitness(HazardSnapshot hazard) {
        boolean listable = settings.grades().contains(hazard.standing().grade());
        return switch (hazard.standing().status()) {
            case REPORTED -> new HazardFitness(listable, false, false, false);
            case VERIFIED, RECTIFYING, REVIEW_REQUESTED ->
                    new HazardFitness(listable, true, false, false);
            case PENDING_CLOSE -> new HazardFitness(listable, true, true, false);
            case REJECTED, MERGED -> new HazardFitness(listable, true, false, true);
            case CLOSED, ARCHIVED -> new HazardFitness(listable, true, true, true);
        };
    }

    /** A unit that the directory has not told of yet is named by its id until it does. */
    private String unitName(UUID unitId) {
        return directory.known(unitId).map(UnitState::name).orElseGet(unitId::toString);
    }
}
