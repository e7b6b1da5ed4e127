package org.tocsin.accident.cluster.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for clusters among what has become known since it looked last. Every instance may. */
@ApplicationScoped
public class ClusterWatch {

    private final ClusterAlerts alerts;

    ClusterWatch(ClusterAlerts alerts) {
        this.alerts = alerts;
    }

    @Scheduled(
            every = "{tocsin.accident.clusters.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        while (alerts.look()) {
            // Goes on with what is left.
        }
    }
}
