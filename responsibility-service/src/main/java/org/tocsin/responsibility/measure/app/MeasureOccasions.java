package org.tocsin.responsibility.measure.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.measure.domain.MeasureKind;
import org.tocsin.responsibility.measure.domain.MeasureOccasion;
import org.tocsin.responsibility.workflow.app.ActingPersons;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** The circumstances in which something is asked of a measure. */
@ApplicationScoped
class MeasureOccasions {

    private final ActingPersons persons;
    private final MeasureSettings settings;
    private final Clock clock;

    MeasureOccasions(ActingPersons persons, MeasureSettings settings, Clock clock) {
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    MeasureOccasion present() {
        return of(persons.present());
    }

    MeasureOccasion ofTheSystem() {
        return of(ActingPerson.SYSTEM);
    }

    MeasureOccasion of(ActingPerson actor) {
        return new MeasureOccasion(
                actor,
                Moments.now(clock),
                Moments.today(clock),
                settings.notifyFirst(),
                Map.of(MeasureKind.BLACKLIST, settings.blacklistValidity()));
    }
}
