package org.tocsin.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How events get on. It never says that the service is not ready: without the broker reads and
 * writes go on and events wait, and with a record set aside all others go on. It says {@code
 * degraded}, and what somebody has to look at.
 */
@Readiness
@ApplicationScoped
class EventsHealth implements HealthCheck {

    private final BrokerWatch broker;
    private final MeterRegistry meters;

    EventsHealth(BrokerWatch broker, MeterRegistry meters) {
        this.broker = broker;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        gauge("broker", () -> !broker.reachable());
        gauge("quarantine", () -> sum("tocsin.outbox.quarantined") > 0);
        gauge("halted", () -> sum("tocsin.inbox.halted") > 0);
    }

    void forget(@Observes ShutdownEvent stopping) {
        meters.find("tocsin.degraded").gauges().forEach(meters::remove);
    }

    private void gauge(String cause, BooleanSupplier degraded) {
        Gauge.builder("tocsin.degraded", () -> degraded.getAsBoolean() ? 1 : 0)
                .tag("cause", cause)
                .description("1 while the service goes on without something that it needs")
                .strongReference(true)
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        boolean reachable = broker.reachable();
        long quarantined = sum("tocsin.outbox.quarantined");
        long halted = sum("tocsin.inbox.halted");
        return HealthCheckResponse.named("events")
                .up()
                .withData("degraded", !reachable || quarantined > 0 || halted > 0)
                .withData("broker", reachable ? "REACHABLE" : "AWAY")
                .withData("waiting", sum("tocsin.outbox.backlog"))
                .withData("oldestSeconds", sum("tocsin.outbox.oldest.seconds"))
                .withData("quarantined", quarantined)
                .withData("halted", halted)
                .build();
    }

    private long sum(String gauge) {
        return Math.round(
                meters.find(gauge).gauges().stream()
                        .mapToDouble(Gauge::value)
                        .filter(Double::isFinite)
                        .sum());
    }
}
