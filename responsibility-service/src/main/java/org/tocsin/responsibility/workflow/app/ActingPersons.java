package org.tocsin.responsibility.workflow.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.security.Caller;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** Tells the domain who is asking. */
@ApplicationScoped
public class ActingPersons {

    private final Caller caller;

    ActingPersons(Caller caller) {
        this.caller = caller;
    }

    public ActingPerson present() {
        return new ActingPerson(caller.subject(), caller.name(), caller.roles());
    }

    /** Whether the one who asks sees only an enterprise's own things. */
    public boolean isOfAnEnterprise() {
        return caller.scope().unitId() != null;
    }
}
