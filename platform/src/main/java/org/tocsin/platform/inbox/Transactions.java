package org.tocsin.platform.inbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.time.Duration;

/** Runs a step in a transaction and a request context of its own. */
final class Transactions {

    static final Duration STEP = Duration.ofSeconds(60);

    private Transactions() {}

    /** Work on the database. */
    interface Step<T> {
        T run() throws SQLException;
    }

    static <T> T within(Duration limit, Step<T> step) {
        ManagedContext request = Arc.container().requestContext();
        boolean ours = !request.isActive();
        if (ours) {
            request.activate();
        }
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(limit.toSeconds()))
                    .call(step::run);
        } finally {
            if (ours) {
                request.terminate();
            }
        }
    }
}
