package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.Occasion;
import org.tocsin.hazard.register.domain.Terms;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** The circumstances in which something is asked of a hazard just now. */
@ApplicationScoped
class Occasions {

    private static final String ORDER_SERIES = "ZG";

    private final HazardRepository hazards;
    private final Serials serials;
    private final Terms terms;
    private final Clock clock;

    Occasions(HazardRepository hazards, Serials serials, TermsSettings terms, Clock clock) {
        this.hazards = hazards;
        this.serials = serials;
        this.terms = terms.terms();
        this.clock = clock;
    }

    Occasion of(Actor actor, HazardSnapshot hazard) {
        LocalDate today = Moments.today(clock);
        return new Occasion(
                actor,
                Moments.now(clock),
                today,
                terms,
                () -> orderIdentity(hazard, today.getYear()),
                () -> earlier(hazard));
    }

    private Occasion.OrderIdentity orderIdentity(HazardSnapshot hazard, int year) {
        return new Occasion.OrderIdentity(
                Ids.next(), serials.next(ORDER_SERIES, hazard.location().county(), year));
    }

    /** The rectified hazard that this one repeats, if it was found within the months that count. */
    private Optional<UUID> earlier(HazardSnapshot hazard) {
        UUID fingerprint = hazard.kinship().fingerprint();
        if (fingerprint == null) {
            return Optional.empty();
        }
        Instant found = hazard.observation().foundAt();
        Instant since =
                found.atZone(Moments.CHINA).minusMonths(terms.recurrenceMonths()).toInstant();
        return hazards.rectifiedBefore(fingerprint, hazard.id(), since, found);
    }
}
