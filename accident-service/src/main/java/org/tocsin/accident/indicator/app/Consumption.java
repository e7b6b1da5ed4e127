package org.tocsin.accident.indicator.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import org.tocsin.accident.indicator.domain.ControlIndicator;
import org.tocsin.accident.indicator.domain.Limit;
import org.tocsin.accident.statistics.app.Figures;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;

/** Counts from the revisions what an indicator had consumed at any instant. */
@ApplicationScoped
class Consumption {

    private final Figures figures;

    Consumption(Figures figures) {
        this.figures = figures;
    }

    /**
     * @param limit the indicator's limit as known at that instant
     */
    BigDecimal of(ControlIndicator indicator, Limit limit, Instant asOf) {
        Period period = new Period(limit.periodStart(), limit.periodEnd());
        return switch (limit.area()) {
            case UNKNOWN -> BigDecimal.ZERO;
            case UNIT -> amount(figures.ofUnit(indicator.unitId(), period, asOf), indicator);
            case DIVISION ->
                    amount(
                            figures.ofDivision(
                                    indicator.division(), limit.industry(), period, asOf),
                            indicator);
        };
    }

    private static BigDecimal amount(Sums sums, ControlIndicator indicator) {
        return sums.of(
                switch (indicator.measure()) {
                    case ACCIDENTS -> Measure.ACCIDENTS;
                    case DEATHS -> Measure.DEATHS;
                    case SERIOUS_INJURIES -> Measure.SERIOUS_INJURIES;
                    case DIRECT_LOSS_CNY -> Measure.DIRECT_LOSS_CNY;
                });
    }
}
