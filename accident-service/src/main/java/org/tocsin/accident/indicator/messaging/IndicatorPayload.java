package org.tocsin.accident.indicator.messaging;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.accident.indicator.domain.IndicatorCrossed;
import org.tocsin.accident.indicator.domain.IndicatorStatus;
import org.tocsin.accident.indicator.domain.LimitSource;
import org.tocsin.accident.indicator.domain.LimitedMeasure;
import org.tocsin.accident.statistics.domain.Percent;

/** The published form of {@link IndicatorCrossed}: {@code docs/events/tocsin.indicator}. */
record IndicatorPayload(
        UUID indicatorId,
        @Nullable UUID unitId,
        String division,
        int year,
        LimitedMeasure measure,
        BigDecimal limit,
        BigDecimal consumed,
        BigDecimal remaining,
        @Nullable BigDecimal consumedRatioPercent,
        IndicatorStatus previousStatus,
        IndicatorStatus status,
        LocalDate periodStart,
        LocalDate periodEnd,
        LimitSource source,
        @Nullable UUID agreementId,
        @Nullable String agreementNo,
        @Nullable String documentNo,
        Instant at) {

    static IndicatorPayload of(IndicatorCrossed event) {
        BigDecimal limit = event.limit().value();
        return new IndicatorPayload(
                event.indicatorId(),
                event.unitId(),
                event.division(),
                event.year(),
                event.measure(),
                event.measure().shown(limit),
                event.measure().shown(event.consumed()),
                event.measure().shown(limit.subtract(event.consumed())),
                limit.signum() == 0 ? null : Percent.of(event.consumed(), limit),
                event.previousStatus(),
                event.status(),
                event.limit().periodStart(),
                event.limit().periodEnd(),
                event.limit().source(),
                event.limit().agreementId(),
                event.limit().agreementNo(),
                event.limit().documentNo(),
                event.at());
    }
}
