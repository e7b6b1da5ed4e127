package org.tocsin.hazard.overdue.app;

import jakarta.annotation.Nullable;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.tocsin.platform.problem.Refusal;

/**
 * Goes through everything whose day has passed and has it told, each once. It keeps nothing itself:
 * what was told stands on the record it is about, under that record's version, in the transaction
 * of its event. So several instances may run it at once, and one that was away for a month tells
 * what it missed.
 */
public final class OverdueSweep {

    private static final Logger LOG = Logger.getLogger(OverdueSweep.class);
    private static final int BATCH = 200;

    /** What can become overdue, and how it is told. */
    public interface Cases {

        /**
         * Those whose day has passed untold, in ascending order of their ids, beyond {@code after}.
         */
        List<UUID> untold(LocalDate today, @Nullable UUID after, int atMost);

        /**
         * Looks at the record again and tells it if that is still due, in a transaction of its own.
         */
        void tell(UUID id, LocalDate today);
    }

    private OverdueSweep() {}

    /** One record that cannot be told just now does not keep the others waiting. */
    public static void run(Cases cases, LocalDate today) {
        UUID last = null;
        List<UUID> batch;
        do {
            batch = cases.untold(today, last, BATCH);
            for (UUID id : batch) {
                tell(cases, id, today);
                last = id;
            }
        } while (batch.size() == BATCH);
    }

    private static void tell(Cases cases, UUID id, LocalDate today) {
        try {
            cases.tell(id, today);
        } catch (RuntimeException failed) {
            if (lostTheRace(failed)) {
                LOG.debugf("%s was changed meanwhile: looked at again at the next sweep", id);
            } else {
                LOG.warnf(failed, "%s could not be told overdue: tried again", id);
            }
        }
    }

    private static boolean lostTheRace(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(12)
                .anyMatch(
                        cause ->
                                cause instanceof Refusal.Stale
                                        || cause instanceof OptimisticLockException);
    }
}
