package org.tocsin.accident.investigation.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.directory.app.Directory;
import org.tocsin.accident.investigation.domain.InvestigatedAccident;
import org.tocsin.accident.investigation.domain.InvestigationOccasion;
import org.tocsin.accident.investigation.domain.UnitPlace;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.measurehazard.app.MeasureHazards;
import org.tocsin.platform.time.Moments;

/** The circumstances in which the present caller asks something of an investigation. */
@ApplicationScoped
class InvestigationOccasions {

    private final Authorities authorities;
    private final Directory directory;
    private final MeasureHazards hazards;
    private final InvestigationSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    InvestigationOccasions(
            Authorities authorities,
            Directory directory,
            MeasureHazards hazards,
            InvestigationSettings settings,
            Ledger ledger,
            Clock clock) {
        this.authorities = authorities;
        this.directory = directory;
        this.hazards = hazards;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** To look only. */
    InvestigationOccasion reading(InvestigatedAccident accident) {
        return at(Moments.now(clock), accident);
    }

    /** To change something: at its place in the ledger, which is held from here on. */
    InvestigationOccasion writing(InvestigatedAccident accident) {
        return at(ledger.next(), accident);
    }

    private InvestigationOccasion at(Instant moment, InvestigatedAccident accident) {
        return new InvestigationOccasion(
                authorities.actor(),
                authorities.authority(),
                moment,
                Moments.dayOf(moment),
                settings.terms(),
                division -> authorities.delegate(division, accident.division()),
                this::place,
                hazards::openAmong);
    }

    private @Nullable UnitPlace place(UUID unitId) {
        return directory
                .known(unitId)
                .map(unit -> new UnitPlace(unit.division(), unit.industry(), unit.grid()))
                .orElse(null);
    }
}
