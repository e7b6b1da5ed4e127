package org.tocsin.accident.indicator.app;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.tocsin.accident.indicator.domain.Thresholds;
import org.tocsin.accident.indicator.messaging.IndicatorPublisher;
import org.tocsin.accident.indicator.persistence.IndicatorRepository;
import org.tocsin.accident.indicator.persistence.ThresholdRepository;
import org.tocsin.accident.ledger.app.Ledger;

/**
 * Remembers from when on which thresholds were in force, so that an indicator as of a past instant
 * is judged by those of then.
 */
@ApplicationScoped
public class ThresholdHistory {

    private final ThresholdRepository thresholds;
    private final IndicatorRepository indicators;
    private final IndicatorPublisher publisher;
    private final IndicatorSettings settings;
    private final Ledger ledger;

    ThresholdHistory(
            ThresholdRepository thresholds,
            IndicatorRepository indicators,
            IndicatorPublisher publisher,
            IndicatorSettings settings,
            Ledger ledger) {
        this.thresholds = thresholds;
        this.indicators = indicators;
        this.publisher = publisher;
        this.settings = settings;
        this.ledger = ledger;
    }

    @Startup
    @Transactional
    void start() {
        adopt(settings.thresholds());
    }

    /** Judges by these from now on. Adopting those in force changes nothing. */
    @Transactional
    public void adopt(Thresholds adopted) {
        ledger.hold();
        if (thresholds.last().filter(adopted::isLike).isPresent()) {
            return;
        }
        Instant knownAt = ledger.next();
        thresholds.keep(adopted, knownAt);
        indicators.counted().forEach(i -> i.judge(adopted, knownAt).ifPresent(publisher::publish));
    }

    /** Those in force now. */
    Thresholds present() {
        return thresholds.last().orElseGet(settings::thresholds);
    }

    /** Those that were in force at the instant; the first ones for all that was before them. */
    Thresholds at(Instant asOf) {
        return thresholds.at(asOf).orElseGet(settings::thresholds);
    }
}
