package org.tocsin.gateway.feed.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.tocsin.gateway.feed.persistence.FeedLog;

/** Lets go of what is older than the retention, in small transactions. */
@ApplicationScoped
public class FeedRetention {

    private static final int BATCH = 1_000;

    private final FeedLog log;
    private final FeedSettings settings;
    private final Clock clock;

    FeedRetention(FeedLog log, FeedSettings settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tocsin.feed.purge-every:10m}",
            delayed = "${tocsin.feed.purge-delay:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void purge() {
        Instant cutoff = clock.instant().minus(settings.retention());
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> purgeBatch(cutoff));
        }
    }

    private boolean purgeBatch(Instant cutoff) {
        return log.lastBefore(cutoff, BATCH)
                .map(
                        last -> {
                            log.forgetUpTo(last);
                            return true;
                        })
                .orElse(false);
    }
}
