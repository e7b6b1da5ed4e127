package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.tocsin.accident.report.domain.AccidentEvent;
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
    private final Event<AccidentRevised> revised;
    private final AuditTrail audit;
    private final Caller caller;
    private final ReportingSettings settings;

    Chronicle(
            RevisionRepository revisions,
            AccidentPublisher publisher,
            Event<AccidentRevised> revised,
            AuditTrail audit,
            Caller caller,
            ReportingSettings settings) {
        this.revisions = revisions;
        this.publisher = publisher;
        this.revised = revised;
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

    void tell(AccidentEvent event) {
        publisher.publish(event);
    }

    void write(String action, @Nullable AccidentState before, AccidentState after, Change change) {
        revisions.append(change.revision());
        change.events().forEach(publisher::publish);
        audit.record(action, "accident", after.accidentId(), before, after);
        revised.fire(new AccidentRevised(before, after, change.revision().kind()));
    }
}
