package org.tocsin.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.platform.lease.BucketLeases;
import org.tocsin.platform.time.Ids;

/** One relay with its parts and its thread. */
final class RunningRelay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Relay relay;
    private final KafkaSender sender;
    private final Thread thread;

    private RunningRelay(Relay relay, KafkaSender sender, String name) {
        this.relay = relay;
        this.sender = sender;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(relay);
    }

    static RunningRelay start(
            String service,
            DataSource database,
            Map<String, Object> kafka,
            MeterRegistry registry,
            OutboxSettings settings) {
        String instance = service + "-" + ProcessHandle.current().pid() + "-" + Ids.next();
        KafkaSender sender = new KafkaSender(kafka, service + "-outbox", settings);
        BucketLeases leases =
                new BucketLeases(
                        database, "outbox", instance, settings.lease(), settings.heartbeat());
        OutboxMeters meters = new OutboxMeters(registry, () -> leases.owned().size());
        Quarantine quarantine = new Quarantine(database);
        Failures failures =
                new Failures(quarantine, new BackOff(settings.maxBackOff()), sender, meters);
        Waves waves =
                new Waves(
                        sender,
                        new CloudEventRecords(service),
                        leases,
                        failures,
                        settings.deliveryTimeout());
        Relay relay =
                new Relay(
                        new EventTable(database),
                        leases,
                        waves,
                        failures,
                        new Upkeep(database, quarantine, meters),
                        settings);
        RunningRelay running = new RunningRelay(relay, sender, "outbox-relay");
        running.thread.start();
        return running;
    }

    boolean runs() {
        return thread.isAlive();
    }

    void wake(Collection<UUID> aggregates) {
        relay.wake(aggregates);
    }

    /** Returns when the leases are free, so that another instance can go on at once. */
    @Override
    public void close() {
        relay.stop();
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        sender.close();
    }
}
