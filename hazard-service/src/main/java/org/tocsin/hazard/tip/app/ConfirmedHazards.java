package org.tocsin.hazard.tip.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.register.app.HazardEntry;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Origin;
import org.tocsin.hazard.register.domain.Place;
import org.tocsin.hazard.register.domain.ReportingRules;
import org.tocsin.hazard.register.domain.Source;
import org.tocsin.hazard.tip.domain.TipCommand;
import org.tocsin.hazard.tip.domain.TipPosition;
import org.tocsin.platform.time.Moments;

/**
 * Puts what a tip told on the hazard register, as the verifying officer's own finding of this
 * moment: nothing of the tip, not even its time or words, goes with it.
 */
@ApplicationScoped
class ConfirmedHazards {

    private final HazardEntry entry;
    private final Directory directory;
    private final Clock clock;

    ConfirmedHazards(HazardEntry entry, Directory directory, Clock clock) {
        this.entry = entry;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    UUID enter(TipCommand.Verify confirmed, Actor officer) {
        UUID unitId = confirmed.unitId();
        UnitState unit =
                directory.inScope(unitId).orElseThrow(() -> ReportingRules.unknownUnit(unitId));
        NewHazard found =
                new NewHazard(
                        new Location(unitId, unit.division(), unit.industry(), unit.grid()),
                        new Observation(
                                confirmed.part(),
                                confirmed.item(),
                                confirmed.description(),
                                Moments.now(clock)),
                        confirmed.grade() == null ? Grade.GENERAL : confirmed.grade(),
                        Origin.of(Source.PUBLIC_TIP),
                        officer);
        return entry.enter(found.at(place(confirmed.position()))).id();
    }

    private static Place place(@Nullable TipPosition position) {
        return position == null
                ? Place.UNKNOWN
                : Place.at(position.longitude().doubleValue(), position.latitude().doubleValue());
    }
}
