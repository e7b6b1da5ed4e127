package org.tocsin.inspection.visit.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Settles visits that were recorded in the very moment in which their unit came: each of the two
 * transactions could not see the other. Every instance may run it, for a visit is looked at again
 * under its lock.
 */
@ApplicationScoped
public class SettlementSweep {

    private static final Logger LOG = Logger.getLogger(SettlementSweep.class);
    private static final int BATCH = 200;

    private final Settlements settlements;

    SettlementSweep(Settlements settlements) {
        this.settlements = settlements;
    }

    @Scheduled(
            every = "{tocsin.inspection.settlement.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        settlements.due(BATCH).forEach(this::settle);
    }

    private void settle(UUID id) {
        try {
            settlements.settle(id);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "Visit %s could not be settled: tried again", id);
        }
    }
}
