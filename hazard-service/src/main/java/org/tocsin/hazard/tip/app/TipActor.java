package org.tocsin.hazard.tip.app;

import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.platform.security.Caller;

/** The caller as the domain knows people. */
final class TipActor {

    private TipActor() {}

    static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.name(), caller.roles());
    }
}
