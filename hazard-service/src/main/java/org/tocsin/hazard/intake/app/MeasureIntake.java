package org.tocsin.hazard.intake.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.tocsin.hazard.intake.domain.ApprovedInvestigation;
import org.tocsin.hazard.intake.domain.ApprovedInvestigation.DemandedMeasure;
import org.tocsin.hazard.register.app.HazardEntry;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Origin;

/**
 * Measures of accident investigations become hazards of the units that have to carry them out: each
 * exactly one, however often it is told.
 */
@ApplicationScoped
public class MeasureIntake {

    /** The event names no person. */
    private static final Actor REPORTER =
            new Actor("accident-service", "事故调查 accident investigation", Set.of());

    private final HazardEntry entry;

    MeasureIntake(HazardEntry entry) {
        this.entry = entry;
    }

    @Transactional
    public void take(ApprovedInvestigation approved) {
        for (DemandedMeasure measure : approved.measures()) {
            if (!entry.holdsMeasure(measure.measureId())) {
                entry.enter(hazard(approved, measure));
            }
        }
    }

    private static NewHazard hazard(ApprovedInvestigation approved, DemandedMeasure measure) {
        return new NewHazard(
                new Location(
                        measure.responsibleUnitId(),
                        measure.division(),
                        measure.industry(),
                        measure.grid()),
                new Observation(
                        null,
                        "%s %s".formatted(approved.investigationNo(), approved.accidentNo()),
                        measure.text(),
                        approved.at().truncatedTo(ChronoUnit.MICROS)),
                measure.grade(),
                Origin.ofMeasure(
                        approved.investigationId(), measure.measureId(), measure.deadline()),
                REPORTER);
    }
}
