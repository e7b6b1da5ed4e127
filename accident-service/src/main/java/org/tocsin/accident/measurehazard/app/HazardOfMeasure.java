package org.tocsin.accident.measurehazard.app;

import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.measurehazard.domain.MeasureHazard;

/** How the hazard of a measure stands. */
public record HazardOfMeasure(
        UUID hazardId,
        String hazardNo,
        String grade,
        String status,
        boolean closed,
        long sequence,
        Instant changedAt) {

    static HazardOfMeasure of(MeasureHazard hazard) {
        return new HazardOfMeasure(
                hazard.hazardId(),
                hazard.hazardNo(),
                hazard.grade(),
                hazard.status(),
                hazard.isClosed(),
                hazard.sequence(),
                hazard.changedAt());
    }
}
