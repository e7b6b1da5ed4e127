package org.tocsin.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tocsin.platform.outbox.Outbox;

/** Starts one consumer for each {@link EventListener} of the service, and stops them with it. */
@ApplicationScoped
class InboxConsumers {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final List<EventListener> listeners;
    private final DataSource database;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final MeterRegistry registry;
    private final Wiring wiring;
    private final List<InboxConsumer> consumers = new ArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    InboxConsumers(
            @All List<EventListener> listeners,
            DataSource database,
            Outbox outbox,
            ObjectMapper json,
            MeterRegistry registry,
            Wiring wiring) {
        this.listeners = listeners;
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.registry = registry;
        this.wiring = wiring;
    }

    /** Where and how this service consumes. */
    @ApplicationScoped
    static class Wiring {

        private final Map<String, Object> cluster;
        private final InboxSettings settings;
        private final String service;

        Wiring(
                @Identifier("default-kafka-broker") Map<String, Object> cluster,
                InboxSettings settings,
                @ConfigProperty(name = "quarkus.application.name") String service) {
            this.cluster = cluster;
            this.settings = settings;
            this.service = service;
        }

        InboxSettings settings() {
            return settings;
        }

        InboxConsumer consumer(EventListener listener, ConsumerParts parts, DataSource database) {
            return new InboxConsumer(service, listener, parts, database, cluster, settings);
        }
    }

    void start(@Observes StartupEvent started) {
        refuseNamesakes();
        if (!wiring.settings().consume()) {
            return;
        }
        for (EventListener listener : listeners) {
            ConsumerParts parts = ConsumerParts.of(listener, database, outbox, json, registry);
            InboxConsumer consumer = wiring.consumer(listener, parts, database);
            consumers.add(consumer);
            threads.add(
                    Thread.ofPlatform()
                            .name("inbox-" + listener.consumer())
                            .daemon()
                            .start(consumer));
        }
    }

    /** Two listeners of one name would share marks and lose each other's events. */
    private void refuseNamesakes() {
        Set<String> names = new HashSet<>();
        for (EventListener listener : listeners) {
            if (!names.add(listener.consumer())) {
                throw new IllegalStateException(
                        "Two event listeners call themselves " + listener.consumer());
            }
        }
    }

    /** Whether none of them has ended by itself. */
    boolean allRun() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        consumers.forEach(InboxConsumer::stop);
        for (Thread thread : threads) {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        }
    }
}
