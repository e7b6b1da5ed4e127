package org.tocsin.platform.bulk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gives accepted imports to workers: those just accepted at once, and those of a former life of
 * this instance when their lease has run out.
 */
@ApplicationScoped
class ImportQueue {

    private static final Logger LOG = Logger.getLogger(ImportQueue.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final ImportSpool spool;
    private final BulkSettings settings;
    private final boolean used;
    private final String worker = UUID.randomUUID().toString();
    private final Semaphore free;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopping;

    ImportQueue(
            ImportJobs jobs,
            ImportRunner runner,
            ImportSpool spool,
            BulkSettings settings,
            @Any Instance<BulkImport<?>> collections) {
        this.jobs = jobs;
        this.runner = runner;
        this.spool = spool;
        this.settings = settings;
        this.used = !collections.isUnsatisfied();
        this.free = new Semaphore(settings.workers());
    }

    void start(@Observes StartupEvent started) {
        if (used) {
            Thread.ofPlatform().name("import-queue").daemon().start(this::attend);
        }
    }

    /**
     * Waits until the running imports have ended their chunk; they begin again with the service.
     */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        news.release();
        if (free.tryAcquire(settings.workers(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            free.release(settings.workers());
        }
    }

    /** There is one more. */
    void wake() {
        news.release();
    }

    private void attend() {
        while (!stopping) {
            try {
                jobs.forgetEndedBefore(settings.retention().toSeconds());
                for (ImportJob job : jobs.waiting(spool.name())) {
                    begin(job);
                }
            } catch (IOException | RuntimeException trouble) {
                LOG.warnf("Imports wait: %s", trouble);
            }
            try {
                if (news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void begin(ImportJob job) {
        if (stopping || !free.tryAcquire()) {
            return;
        }
        boolean begun = false;
        try {
            if (jobs.claim(job.id(), worker)) {
                begun = true;
                Thread.ofVirtual().name("import-" + job.id()).start(() -> work(job));
            }
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private void work(ImportJob job) {
        try {
            if (job.attempts() >= settings.attempts()) {
                runner.giveUp(job, worker);
            } else {
                runner.run(job, worker, () -> stopping);
            }
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "Import %s stopped and begins again later", job.id());
        } finally {
            free.release();
            wake();
        }
    }
}
