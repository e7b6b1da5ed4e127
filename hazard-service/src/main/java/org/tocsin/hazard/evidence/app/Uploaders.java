package org.tocsin.hazard.evidence.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tocsin.hazard.evidence.domain.Uploader;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Roles;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Who is uploading, as token and clock say. */
@ApplicationScoped
class Uploaders {

    private final Caller caller;
    private final Clock clock;

    Uploaders(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    Actor actor() {
        return new Actor(caller.subject(), caller.name(), caller.roles());
    }

    /** A grid inspector follows a report, but not what passes between officers and enterprise. */
    boolean seesEvidence() {
        return actor().isOneOf(Roles.SEE_ORDERS);
    }

    Uploader now() {
        return new Uploader(
                caller.is(Roles.ENTERPRISE_OFFICER),
                caller.subject(),
                caller.name(),
                Moments.now(clock));
    }
}
