package org.tocsin.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Goes on with work that a caller began, after the request: with the scope and the duties that the
 * caller had then, and under the caller's name in the audit trail.
 */
@ApplicationScoped
public class OnBehalf {

    private final ActingCaller acting;

    OnBehalf(ActingCaller acting) {
        this.acting = acting;
    }

    /** Must be called on a thread that serves no request. */
    public void run(KnownCaller who, Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            throw new IllegalStateException("A request is being served here; it has its caller");
        }
        request.activate();
        try {
            acting.become(who);
            work.run();
        } finally {
            request.terminate();
        }
    }
}
