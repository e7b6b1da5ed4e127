package org.tocsin.hazard.intake.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.tocsin.hazard.intake.domain.Finding;
import org.tocsin.hazard.register.app.HazardEntry;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Origin;

/** Findings of inspections become hazards: each exactly one, however often it is told. */
@ApplicationScoped
public class FindingIntake {

    /** Findings name their inspector but not the account behind the name. */
    private static final String REPORTER = "inspection-service";

    private final HazardEntry entry;

    FindingIntake(HazardEntry entry) {
        this.entry = entry;
    }

    @Transactional
    public void take(Finding finding) {
        if (entry.holdsFinding(finding.findingId())) {
            return;
        }
        entry.enter(
                new NewHazard(
                        new Location(
                                finding.unitId(),
                                finding.division(),
                                finding.industry(),
                                finding.grid()),
                        new Observation(
                                finding.part(),
                                finding.item(),
                                finding.description(),
                                finding.foundAt().truncatedTo(ChronoUnit.MICROS)),
                        finding.grade(),
                        Origin.ofFinding(finding.inspectionId(), finding.findingId()),
                        new Actor(REPORTER, finding.inspector(), Set.of())));
    }
}
