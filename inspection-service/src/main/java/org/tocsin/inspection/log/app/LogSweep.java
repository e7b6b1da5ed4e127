package org.tocsin.inspection.log.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Has logs locked, from the start of the service on. It keeps nothing itself: that a log is locked
 * stands on the log, so every instance may run it, and after a downtime it catches up.
 */
@ApplicationScoped
public class LogSweep {

    private static final Logger LOG = Logger.getLogger(LogSweep.class);
    private static final int BATCH = 200;

    private final LogLocks locks;

    LogSweep(LogLocks locks) {
        this.locks = locks;
    }

    @Scheduled(
            every = "{tocsin.inspection.log.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void watch() {
        UUID last = null;
        List<UUID> batch;
        do {
            batch = locks.due(last, BATCH);
            for (UUID id : batch) {
                lock(id);
                last = id;
            }
        } while (batch.size() == BATCH);
    }

    /** One log that cannot be locked just now does not keep the others waiting. */
    private void lock(UUID id) {
        try {
            locks.lock(id);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "Log %s could not be locked: tried again", id);
        }
    }
}
