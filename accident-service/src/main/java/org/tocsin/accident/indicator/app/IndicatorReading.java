package org.tocsin.accident.indicator.app;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.indicator.domain.Area;
import org.tocsin.accident.indicator.domain.ControlIndicator;
import org.tocsin.accident.indicator.domain.IndicatorStatus;
import org.tocsin.accident.indicator.domain.Limit;
import org.tocsin.accident.indicator.domain.LimitedMeasure;
import org.tocsin.accident.indicator.domain.Thresholds;
import org.tocsin.accident.statistics.domain.Percent;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.platform.time.Moments;

/**
 * A control indicator as it stood at an instant.
 *
 * @param unitId {@code null} for a limit of the committee's office
 * @param remaining negative once the limit is exceeded
 * @param consumedRatioPercent {@code null} where the limit is zero
 * @param elapsedRatioPercent days of the period that had begun, of all its days
 * @param status {@code null} while the directory does not know the unit
 */
public record IndicatorReading(
        UUID id,
        long version,
        @Nullable UUID unitId,
        String division,
        int year,
        LimitedMeasure measure,
        Limit limit,
        BigDecimal consumed,
        BigDecimal remaining,
        @Nullable BigDecimal consumedRatioPercent,
        BigDecimal elapsedRatioPercent,
        @Nullable IndicatorStatus status,
        Instant asOf) {

    static IndicatorReading of(
            ControlIndicator indicator,
            Limit limit,
            BigDecimal consumed,
            Thresholds thresholds,
            Instant asOf) {
        Period period = new Period(limit.periodStart(), limit.periodEnd());
        return new IndicatorReading(
                indicator.id(),
                indicator.version(),
                indicator.unitId(),
                indicator.division(),
                indicator.year(),
                indicator.measure(),
                limit,
                consumed,
                limit.value().subtract(consumed),
                limit.value().signum() == 0 ? null : Percent.of(consumed, limit.value()),
                Percent.of(
                        BigDecimal.valueOf(period.daysUntil(Moments.dayOf(asOf))),
                        BigDecimal.valueOf(period.days())),
                limit.area() == Area.UNKNOWN ? null : thresholds.status(consumed, limit.value()),
                asOf);
    }
}
