package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Origin;
import org.tocsin.hazard.register.domain.Place;
import org.tocsin.hazard.register.domain.Position;
import org.tocsin.hazard.register.domain.ReportHazard;
import org.tocsin.hazard.register.domain.ReportingRules;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Hazards that people report one by one. */
@ApplicationScoped
public class HazardReports {

    private final HazardEntry entry;
    private final Directory directory;
    private final Caller caller;
    private final Occasions occasions;
    private final Clock clock;

    HazardReports(
            HazardEntry entry,
            Directory directory,
            Caller caller,
            Occasions occasions,
            Clock clock) {
        this.entry = entry;
        this.directory = directory;
        this.caller = caller;
        this.occasions = occasions;
        this.clock = clock;
    }

    @Transactional
    public HazardCase report(ReportHazard report) {
        Actor actor = CallerActor.of(caller);
        Instant now = Moments.now(clock);
        ReportingRules.check(report, actor, now);
        UnitState unit =
                directory
                        .inScope(report.unitId())
                        .orElseThrow(() -> ReportingRules.unknownUnit(report.unitId()));
        Instant foundAt =
                report.foundAt() == null ? now : report.foundAt().truncatedTo(ChronoUnit.MICROS);
        NewHazard found =
                new NewHazard(
                        new Location(
                                report.unitId(), unit.division(), unit.industry(), unit.grid()),
                        new Observation(
                                report.part(), report.item(), report.description(), foundAt),
                        report.grade() == null ? Grade.GENERAL : report.grade(),
                        Origin.of(report.source()),
                        actor);
        Place place = Position.place(report.position(), report.riskPointId());
        Hazard hazard = entry.enter(found.at(place));
        return HazardCase.of(hazard, occasions.of(actor, hazard.snapshot()));
    }
}
