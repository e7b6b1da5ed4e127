package org.tocsin.accident.indicator.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tocsin.accident.indicator.domain.LimitedMeasure;

/**
 * The limits of a responsibility agreement that has come into force.
 *
 * @param unitId the subordinate, who answers for keeping them
 * @param division of the subordinate
 */
public record Agreement(
        UUID agreementId,
        String agreementNo,
        UUID unitId,
        String division,
        LocalDate periodStart,
        LocalDate periodEnd,
        Map<LimitedMeasure, BigDecimal> limits,
        Instant inForceAt) {

    public Agreement {
        limits = Map.copyOf(limits);
    }
}
