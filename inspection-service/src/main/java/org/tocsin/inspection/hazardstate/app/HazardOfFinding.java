package org.tocsin.inspection.hazardstate.app;

import java.time.Instant;
import java.util.UUID;
import org.tocsin.inspection.hazardstate.domain.FindingHazard;

/** How the hazard of a finding stands. */
public record HazardOfFinding(
        UUID hazardId,
        String hazardNo,
        String grade,
        String status,
        boolean closed,
        boolean dismissed,
        long sequence,
        Instant changedAt) {

    static HazardOfFinding of(FindingHazard hazard) {
        return new HazardOfFinding(
                hazard.hazardId(),
                hazard.hazardNo(),
                hazard.grade(),
                hazard.status(),
                hazard.isClosed(),
                hazard.isDismissed(),
                hazard.sequence(),
                hazard.changedAt());
    }
}
