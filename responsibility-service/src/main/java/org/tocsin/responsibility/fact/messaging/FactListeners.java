package org.tocsin.responsibility.fact.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.responsibility.fact.app.FactRecorder;
import org.tocsin.responsibility.fact.domain.FactSource;

/** One listener per topic, so that a topic that stands still holds up no other. */
@ApplicationScoped
class FactListeners {

    private final FactRecorder recorder;

    FactListeners(FactRecorder recorder) {
        this.recorder = recorder;
    }

    @Produces
    @ApplicationScoped
    EventListener hazards() {
        return new FactListener(FactSource.HAZARD, recorder);
    }

    @Produces
    @ApplicationScoped
    EventListener listings() {
        return new FactListener(FactSource.LISTING, recorder);
    }

    @Produces
    @ApplicationScoped
    EventListener inspections() {
        return new FactListener(FactSource.INSPECTION, recorder);
    }

    @Produces
    @ApplicationScoped
    EventListener weeklyReports() {
        return new FactListener(FactSource.WEEKLY_REPORT, recorder);
    }

    @Produces
    @ApplicationScoped
    EventListener accidents() {
        return new FactListener(FactSource.ACCIDENT, recorder);
    }

    @Produces
    @ApplicationScoped
    EventListener accidentDuties() {
        return new FactListener(FactSource.ACCIDENT_DUTY, recorder);
    }

    @Produces
    @ApplicationScoped
    EventListener indicators() {
        return new FactListener(FactSource.INDICATOR, recorder);
    }

    @Produces
    @ApplicationScoped
    EventListener investigations() {
        return new FactListener(FactSource.INVESTIGATION, recorder);
    }
}
