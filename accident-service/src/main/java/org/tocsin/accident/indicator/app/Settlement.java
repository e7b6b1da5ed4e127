package org.tocsin.accident.indicator.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import org.tocsin.accident.indicator.domain.ControlIndicator;
import org.tocsin.accident.indicator.messaging.IndicatorPublisher;
import org.tocsin.accident.indicator.persistence.IndicatorRepository;

/** Counts what an indicator has used, judges it, and tells when it has crossed a threshold. */
@ApplicationScoped
class Settlement {

    private final IndicatorRepository indicators;
    private final Consumption consumption;
    private final ThresholdHistory thresholds;
    private final IndicatorPublisher publisher;

    Settlement(
            IndicatorRepository indicators,
            Consumption consumption,
            ThresholdHistory thresholds,
            IndicatorPublisher publisher) {
        this.indicators = indicators;
        this.consumption = consumption;
        this.thresholds = thresholds;
        this.publisher = publisher;
    }

    /** Keeps the present limit for answers as of now, and counts what it covers. */
    void settle(ControlIndicator indicator, Instant knownAt) {
        indicators.keep(indicator, knownAt);
        BigDecimal consumed = consumption.of(indicator, indicator.limit(), knownAt);
        indicator.recount(consumed, thresholds.present(), knownAt).ifPresent(publisher::publish);
    }

    /** Adds what a revision changes. */
    void consume(ControlIndicator indicator, BigDecimal difference, Instant knownAt) {
        if (difference.signum() != 0) {
            indicator
                    .consume(difference, thresholds.present(), knownAt)
                    .ifPresent(publisher::publish);
        }
    }
}
