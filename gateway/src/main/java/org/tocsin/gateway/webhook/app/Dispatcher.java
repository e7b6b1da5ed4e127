package org.tocsin.gateway.webhook.app;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.tocsin.gateway.webhook.persistence.Backlog;
import org.tocsin.gateway.webhook.persistence.Backlog.Waiting;
import org.tocsin.platform.lease.BucketLeases;
import org.tocsin.platform.time.Moments;

/**
 * Gives each subscription that has something to do and lies in a leased bucket a courier of its
 * own, so that a slow receiver holds up nobody else. One thread per instance.
 */
public final class Dispatcher implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);

    private final BucketLeases leases;
    private final Backlog backlog;
    private final Courier courier;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Duration needed;
    private final Map<UUID, Integer> served = new ConcurrentHashMap<>();
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private volatile boolean running = true;
    private boolean troubled;

    Dispatcher(
            BucketLeases leases,
            Backlog backlog,
            Courier courier,
            WebhookSettings settings,
            Clock clock) {
        this.leases = leases;
        this.backlog = backlog;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
        this.needed = settings.sending().whole().plus(settings.work().heartbeat());
        this.thread = Thread.ofPlatform().name("webhook-dispatcher").daemon().unstarted(this);
    }

    void start() {
        thread.start();
    }

    /** Whether this instance serves the bucket now; for health and tests. */
    public Set<Integer> buckets() {
        return leases.owned();
    }

    @Override
    public void run() {
        try {
            while (running) {
                attempt();
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("Webhooks are no longer dispatched here");
        }
    }

    private void attempt() throws InterruptedException {
        try {
            round();
            troubled = false;
            Thread.sleep(settings.work().tick());
        } catch (SQLException | RuntimeException trouble) {
            if (!troubled) {
                LOG.warn("Webhooks cannot be dispatched; it is tried again until it can", trouble);
            }
            troubled = true;
            Thread.sleep(PAUSE_AFTER_TROUBLE);
        }
    }

    private void round() throws SQLException {
        if (leases.heartbeatDue()) {
            leases.keepAlive(Set.copyOf(served.values()));
        }
        for (Waiting waiting : backlog.waiting(leases.owned(), Moments.now(clock))) {
            boolean free = served.size() < settings.work().workers();
            if (free && served.putIfAbsent(waiting.subscriptionId(), waiting.bucket()) == null) {
                couriers.execute(() -> serve(waiting));
            }
        }
    }

    private void serve(Waiting waiting) {
        try {
            courier.serve(waiting.subscriptionId(), () -> mayBegin(waiting.bucket()));
        } catch (RuntimeException trouble) {
            LOG.warnf(trouble, "Webhook %s could not be served", waiting.subscriptionId());
        } finally {
            served.remove(waiting.subscriptionId());
        }
    }

    private boolean mayBegin(int bucket) {
        return running && leases.owned().contains(bucket) && leases.outlast(needed);
    }

    /** Returns when nothing is under way any more and the leases are free. */
    @Override
    public void close() {
        running = false;
        try {
            thread.join(settings.sending().whole());
            couriers.close();
            leases.release();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException unreachable) {
            LOG.warnf("Leases not given back, they run out by themselves: %s", unreachable);
        }
    }
}
