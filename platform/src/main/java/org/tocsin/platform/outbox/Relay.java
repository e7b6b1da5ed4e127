package org.tocsin.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.platform.lease.Bucket;
import org.tocsin.platform.lease.BucketLeases;

/**
 * Empties the outbox into Kafka, in one thread per instance. What correctness rests on is the sweep
 * over the leased buckets; being woken after a commit only makes it fast.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);

    private final EventTable events;
    private final BucketLeases leases;
    private final Waves waves;
    private final Failures failures;
    private final Upkeep upkeep;
    private final int batch;
    private final Sweep sweep;
    private final WakeUps wakeUps = new WakeUps();

    private volatile boolean running = true;
    private boolean troubled;
    private boolean leftovers;

    Relay(
            EventTable events,
            BucketLeases leases,
            Waves waves,
            Failures failures,
            Upkeep upkeep,
            OutboxSettings settings) {
        this.events = events;
        this.leases = leases;
        this.waves = waves;
        this.failures = failures;
        this.upkeep = upkeep;
        this.batch = settings.batch();
        this.sweep = new Sweep(settings.sweepInterval(), settings.fullSweepInterval());
    }

    /** The events of these aggregates are committed. */
    void wake(Collection<UUID> aggregates) {
        wakeUps.offer(aggregates);
    }

    /** Lets the present wave end; {@link #run} then gives the leases back and returns. */
    void stop() {
        running = false;
        wakeUps.offer(List.of());
    }

    @Override
    public void run() {
        try {
            while (running) {
                attempt();
            }
            leases.release();
        } catch (InterruptedException interrupted) {
            LOG.warn("The relay was interrupted; its leases run out by themselves");
        } catch (SQLException unreachable) {
            LOG.warnf("Leases not given back, they run out by themselves: %s", unreachable);
        }
    }

    private void attempt() throws InterruptedException {
        try {
            round();
            troubled = false;
        } catch (SQLException | RuntimeException trouble) {
            if (!troubled) {
                LOG.warn("The relay cannot go on and tries again until it can", trouble);
            }
            troubled = true;
            sweep.everything();
            Thread.sleep(PAUSE_AFTER_TROUBLE);
        }
    }

    private void round() throws SQLException, InterruptedException {
        if (leases.heartbeatDue() && leases.keepAlive(Set.of())) {
            sweep.everything();
        }
        if (upkeep.run(leases.owned())) {
            sweep.everything();
        }
        publish(ownedOf(wakeUps.take(sweep.nanosUntilDue(), batch)));
        if (sweep.nanosUntilDue() == 0) {
            sweepOn();
        }
    }

    private Set<UUID> ownedOf(Collection<UUID> aggregates) {
        Set<UUID> owned = new LinkedHashSet<>(aggregates);
        owned.removeIf(aggregate -> !leases.owned().contains(Bucket.of(aggregate)));
        return owned;
    }

    private void sweepOn() throws SQLException, InterruptedException {
        Set<String> paused = failures.paused();
        leftovers |= failures.takeLeftovers();
        if (leftovers && paused.isEmpty()) {
            leftovers = false;
            sweep.everything();
        }
        List<EventTable.Waiting> waiting =
                events.waiting(sweep.position(), leases.owned(), paused, batch);
        if (waiting.size() < batch) {
            sweep.finish();
        } else {
            sweep.advance(waiting.getLast().id());
        }
        Set<UUID> aggregates = new LinkedHashSet<>();
        waiting.forEach(event -> aggregates.add(event.aggregateId()));
        publish(aggregates);
    }

    private void publish(Set<UUID> aggregates) throws SQLException, InterruptedException {
        int loaded = batch;
        int sent = batch;
        while (!aggregates.isEmpty() && loaded == batch && sent > 0) {
            if (leases.heartbeatDue()) {
                leftovers = true;
                return;
            }
            List<StoredEvent> next = events.load(aggregates, batch);
            List<UUID> acknowledged = new ArrayList<>();
            try {
                waves.send(next, acknowledged);
            } finally {
                events.delete(acknowledged);
            }
            loaded = next.size();
            sent = acknowledged.size();
            leftovers |= sent < loaded;
        }
    }
}
