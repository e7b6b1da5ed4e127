package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tocsin.accident.indicator.app.Charge;
import org.tocsin.accident.indicator.app.Indicators;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.Actor;
import org.tocsin.accident.report.domain.Change;
import org.tocsin.accident.report.domain.Recording;
import org.tocsin.accident.report.messaging.AccidentPublisher;
import org.tocsin.accident.report.persistence.RevisionRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;

/** Writes down what a change of an accident leaves behind: all of it, in its transaction. */
@ApplicationScoped
class Chronicle {

    private final RevisionRepository revisions;
    private final AccidentPublisher publisher;
    private final Indicators indicators;
    private final AuditTrail audit;
    private final Caller caller;
    private final ReportingSettings settings;

    Chronicle(
            RevisionRepository revisions,
            AccidentPublisher publisher,
            Indicators indicators,
            AuditTrail audit,
            Caller caller,
            ReportingSettings settings) {
        this.revisions = revisions;
        this.publisher = publisher;
        this.indicators = indicators;
        this.audit = audit;
        this.caller = caller;
        this.settings = settings;
    }

    Recording recording(Instant knownAt) {
        return new Recording(Ids.next(), knownAt, actor(), settings.rules());
    }

    Actor actor() {
        return new Actor(
                caller.subject(), caller.name(), caller.scope().division(), caller.roles());
    }

    void write(String action, @Nullable AccidentState before, AccidentState after, Change change) {
        revisions.append(change.revision());
        change.events().forEach(publisher::publish);
        indicators.account(charge(before), charge(after), after.knownAt());
        audit.record(action, "accident", after.accidentId(), before, after);
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
