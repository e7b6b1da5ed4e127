package org.tocsin.platform.inbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a step in a transaction and a request context of its own. */
final class Transactions {

    static final Duration STEP = Duration.ofSeconds(60);

    private Transactions() {}

    /** Work on the database. */
    interface Step<T> {
        T run() throws SQLException;
    }

    /**
     * Several steps in one transaction, each as it would be in one of its own: with its own request
     * context, and remembering nothing of what the steps before it have read.
     */
    static <T> List<T> together(Duration limit, List<Step<T>> steps) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(limit.toSeconds()))
                .call(
                        () -> {
                            List<T> results = new ArrayList<>();
                            for (Step<T> step : steps) {
                                results.add(inRequest(step));
                            }
                            return results;
                        });
    }

    private static <T> T inRequest(Step<T> step) throws SQLException {
        ManagedContext request = Arc.container().requestContext();
        boolean ours = !request.isActive();
        if (ours) {
            request.activate();
        }
        try {
            T result = step.run();
            EntityManager entities = Arc.container().instance(EntityManager.class).get();
            entities.flush();
            entities.clear();
            return result;
        } finally {
            if (ours) {
                request.terminate();
            }
        }
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
