package org.tocsin.responsibility.measure.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.responsibility.measure.domain.Measure;
import org.tocsin.responsibility.measure.domain.MeasureCommand;
import org.tocsin.responsibility.measure.persistence.MeasureRepository;

/**
 * Lets measures expire whose last day has passed. Every instance runs it: each measure is locked
 * and looked at again, so it expires once, and what ended while nothing ran expires then.
 */
@ApplicationScoped
public class MeasureSweep {

    private static final Logger LOG = Logger.getLogger(MeasureSweep.class);
    private static final int BATCH = 200;

    private final MeasureRepository measures;
    private final MeasureBook book;
    private final MeasureOccasions occasions;

    MeasureSweep(MeasureRepository measures, MeasureBook book, MeasureOccasions occasions) {
        this.measures = measures;
        this.book = book;
        this.occasions = occasions;
    }

    @Scheduled(
            every = "{tocsin.measure.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        LocalDate today = occasions.ofTheSystem().today();
        UUID last = null;
        List<UUID> batch;
        do {
            batch = endedBefore(today, last);
            for (UUID id : batch) {
                expire(id);
                last = id;
            }
        } while (batch.size() == BATCH);
    }

    private List<UUID> endedBefore(LocalDate today, @Nullable UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> measures.endedBefore(today, after, BATCH));
    }

    /** One measure that cannot be changed just now does not keep the others waiting. */
    private void expire(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> expireIfStillDue(id));
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "Measure %s could not expire: tried again at the next sweep", id);
        }
    }

    private void expireIfStillDue(UUID id) {
        Measure measure = measures.lock(id);
        if (measure.snapshot().status().isInEffect()) {
            book.apply(measure, new MeasureCommand.Expire(), occasions.ofTheSystem());
        }
    }
}
