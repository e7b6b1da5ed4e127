package org.tocsin.hazard.register.app;

import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.platform.security.Caller;

/** The caller as the domain knows people. */
public final class CallerActor {

    private CallerActor() {}

    public static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.name(), caller.roles());
    }
}
