package org.tocsin.gateway.webhook.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.tocsin.gateway.webhook.persistence.DeliveryRepository;

/** Lets go of the delivery log when it is old, in small transactions. */
@ApplicationScoped
public class LogRetention {

    private static final int BATCH = 1_000;

    private final DeliveryRepository deliveries;
    private final WebhookSettings settings;
    private final Clock clock;

    LogRetention(DeliveryRepository deliveries, WebhookSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tocsin.webhooks.purge-every:10m}",
            delayed = "${tocsin.webhooks.purge-delay:2m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void purge() {
        Instant before = clock.instant().minus(settings.keepLog());
        int gone = BATCH;
        while (gone == BATCH) {
            gone = QuarkusTransaction.requiringNew().call(() -> deliveries.forget(before, BATCH));
        }
    }
}
