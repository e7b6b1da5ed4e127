package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.hazard.register.domain.NewHazard;
import org.tocsin.hazard.riskpoint.app.RiskPoints;

/** What is compared with other records before a hazard enters the register. */
@ApplicationScoped
class EntryChecks {

    private final RiskPoints riskPoints;
    private final Duplicates duplicates;

    EntryChecks(RiskPoints riskPoints, Duplicates duplicates) {
        this.riskPoints = riskPoints;
        this.duplicates = duplicates;
    }

    /**
     * @throws org.tocsin.platform.problem.Refusal.RuleBroken if it names a risk point that is not
     *     its unit's, or is retired
     */
    void riskPointOf(NewHazard found) {
        riskPoints.check(found.place().riskPointId(), found.location().unitId());
    }

    /** With the earliest open hazard that it may repeat. */
    NewHazard compared(NewHazard found) {
        return found.resembling(duplicates.earliestOpen(found.location(), found.observation()));
    }
}
