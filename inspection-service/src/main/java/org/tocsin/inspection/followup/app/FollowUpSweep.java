package org.tocsin.inspection.followup.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks after causes whose unit came while they began to wait, so that neither saw the other. Every
 * instance may: a task's cause is unique, whoever comes second makes nothing.
 */
@ApplicationScoped
public class FollowUpSweep {

    private static final int AT_ONCE = 100;

    private final FollowUps followUps;

    FollowUpSweep(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Scheduled(
            every = "{tocsin.inspection.follow-up.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        while (followUps.settle(AT_ONCE) == AT_ONCE) {
            // Goes on with the next ones.
        }
    }
}
