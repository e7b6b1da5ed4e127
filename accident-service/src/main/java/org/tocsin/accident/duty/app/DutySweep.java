package org.tocsin.accident.duty.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Looks for duties that have become due, from the start of the service on. It keeps nothing itself:
 * what was told stands on the duty, in the transaction of its event. So every instance may run it,
 * and one that was away for days tells what was missed, each once.
 */
@ApplicationScoped
public class DutySweep {

    private static final Logger LOG = Logger.getLogger(DutySweep.class);
    private static final int BATCH = 200;

    private final DutyNotices notices;

    DutySweep(DutyNotices notices) {
        this.notices = notices;
    }

    @Scheduled(
            every = "{tocsin.accident.duties.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void watch() {
        catchUp();
        @Nullable UUID last = null;
        List<UUID> batch;
        do {
            batch = notices.untold(last, BATCH);
            for (UUID accident : batch) {
                attempt(notices::tell, accident);
                last = accident;
            }
        } while (batch.size() == BATCH);
    }

    /** One batch per round: there is no hurry, and reports come first. */
    private void catchUp() {
        notices.backlog(BATCH).forEach(accident -> attempt(notices::catchUp, accident));
    }

    /** One accident that cannot be dealt with just now does not keep the others waiting. */
    private static void attempt(Consumer<UUID> work, UUID accident) {
        try {
            work.accept(accident);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "The duties of accident %s could not be told: tried again", accident);
        }
    }
}
