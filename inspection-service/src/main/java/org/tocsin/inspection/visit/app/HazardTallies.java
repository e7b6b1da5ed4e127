package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.tocsin.inspection.hazardstate.app.FindingHazards;
import org.tocsin.inspection.hazardstate.app.HazardOfFinding;
import org.tocsin.inspection.hazardstate.app.HazardsHeard;
import org.tocsin.inspection.visit.domain.HazardTally;
import org.tocsin.inspection.visit.persistence.FindingRepository;
import org.tocsin.inspection.visit.persistence.InspectionRepository;
import org.tocsin.platform.time.Moments;

/**
 * Counts the hazards of a visit anew whenever one of them changes. Counting, not adding: a repeated
 * piece of news cannot make a wrong number.
 */
@ApplicationScoped
public class HazardTallies {

    private final InspectionRepository inspections;
    private final FindingRepository findings;
    private final FindingHazards hazards;
    private final Clock clock;

    HazardTallies(
            InspectionRepository inspections,
            FindingRepository findings,
            FindingHazards hazards,
            Clock clock) {
        this.inspections = inspections;
        this.findings = findings;
        this.hazards = hazards;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes HazardsHeard heard) {
        switch (heard) {
            case HazardsHeard.Of(var findingId) ->
                    findings.inspectionOf(findingId).ifPresent(this::recount);
            case HazardsHeard.Forgotten _ -> inspections.forgetTallies();
        }
    }

    private void recount(UUID inspectionId) {
        inspections.lock(inspectionId);
        Collection<HazardOfFinding> all = hazards.of(findings.idsOf(inspectionId)).values();
        HazardTally tally =
                new HazardTally(
                        all.size(),
                        count(all.stream().filter(HazardOfFinding::closed).count()),
                        count(all.stream().filter(HazardOfFinding::dismissed).count()),
                        all.stream().mapToLong(HazardOfFinding::sequence).sum());
        inspections.tally(inspectionId, tally, Moments.now(clock));
    }

    private static int count(long counted) {
        return Math.toIntExact(counted);
    }
}
