package org.tocsin.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts and stops the relay with the service. */
@ApplicationScoped
class RelayLifecycle {

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final MeterRegistry registry;
    private final OutboxSettings settings;
    private final String service;

    @Nullable private volatile RunningRelay relay;

    RelayLifecycle(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry registry,
            OutboxSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.kafka = kafka;
        this.registry = registry;
        this.settings = settings;
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        if (settings.relay()) {
            relay = RunningRelay.start(service, database, kafka, registry, settings);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        RunningRelay running = relay;
        if (running != null) {
            running.close();
        }
    }

    /** Whether it has not ended by itself. */
    boolean runs() {
        RunningRelay running = relay;
        return running == null || running.runs();
    }

    void wake(Collection<UUID> aggregates) {
        RunningRelay running = relay;
        if (running != null) {
            running.wake(aggregates);
        }
    }
}
