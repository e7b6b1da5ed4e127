package org.tocsin.accident.indicator.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tocsin.accident.indicator.domain.ControlIndicator;
import org.tocsin.accident.indicator.persistence.IndicatorRepository;

/**
 * Which of two limits of the same division, year and measure holds: that of an agreement in force
 * goes before that of the committee's office, which holds again once the agreement is lifted.
 */
@ApplicationScoped
class Precedence {

    private final IndicatorRepository indicators;
    private final Settlement settlement;

    Precedence(IndicatorRepository indicators, Settlement settlement) {
        this.indicators = indicators;
        this.settlement = settlement;
    }

    /** An agreement's limit has come into force. */
    void take(ControlIndicator agreed, Instant knownAt) {
        if (!agreed.limit().isOfWholeDivision()) {
            return;
        }
        indicators
                .ofOffice(agreed.division(), agreed.year(), agreed.measure())
                .filter(ControlIndicator::isActive)
                .ifPresent(
                        office -> {
                            office.giveWay();
                            indicators.close(office, knownAt);
                        });
    }

    /** An agreement's limit was lifted. */
    void giveBack(ControlIndicator lifted, Instant knownAt) {
        indicators.flush();
        if (!lifted.limit().isOfWholeDivision()
                || indicators.isAgreed(lifted.division(), lifted.year(), lifted.measure())) {
            return;
        }
        indicators
                .ofOffice(lifted.division(), lifted.year(), lifted.measure())
                .filter(ControlIndicator::hasYielded)
                .ifPresent(
                        office -> {
                            office.resume();
                            settlement.settle(office, knownAt);
                        });
    }
}
