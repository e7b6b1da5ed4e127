package org.tocsin.accident.indicator.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tocsin.accident.report.app.AccidentRevised;
import org.tocsin.accident.report.domain.AccidentState;

/** Charges each revision of an accident to the control indicators, in its transaction. */
@ApplicationScoped
class AccidentCharges {

    private final Indicators indicators;

    AccidentCharges(Indicators indicators) {
        this.indicators = indicators;
    }

    void charge(@Observes AccidentRevised revised) {
        indicators.account(
                charge(revised.before()), charge(revised.after()), revised.after().knownAt());
    }

    /** What the accident counts for, or {@code null} if it does not count. */
    private static @Nullable Charge charge(@Nullable AccidentState state) {
        if (state == null || !state.status().counts()) {
            return null;
        }
        var locus = state.facts().locus();
        var toll = state.facts().toll();
        return new Charge(
                locus.division(),
                locus.industry(),
                locus.unitId(),
                state.facts().occurredOn(),
                toll.deaths(),
                toll.seriousInjuries(),
                toll.directLossCny());
    }
}
