package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.inspection.visit.domain.Circumstances;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Who is acting, when, and under which rules of the place. */
@ApplicationScoped
class Present {

    private final InspectionRules rules;
    private final Caller caller;
    private final Clock clock;

    Present(InspectionRules rules, Caller caller, Clock clock) {
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param recordDigest of the visit as it stands; {@code null} before it is on record
     */
    Circumstances circumstances(@Nullable String recordDigest) {
        return new Circumstances(
                new Actor(caller.subject(), caller.name(), caller.roles()),
                Moments.now(clock),
                rules.minimumInspectors(),
                recordDigest);
    }
}
