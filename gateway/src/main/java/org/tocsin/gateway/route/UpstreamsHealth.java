package org.tocsin.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says which services are ready. The gateway itself stays ready without some of them: the others'
 * requests still get through, and a gateway that is taken out of service could not even say what is
 * wrong.
 */
@Readiness
@ApplicationScoped
class UpstreamsHealth implements HealthCheck {

    private final UpstreamWatch watch;

    UpstreamsHealth(UpstreamWatch watch) {
        this.watch = watch;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        Gauge.builder("tocsin.degraded", () -> anyAway() ? 1 : 0)
                .tag("cause", "upstreams")
                .description("1 while the service goes on without something that it needs")
                .strongReference(true)
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("services behind the gateway").up();
        watch.ready()
                .forEach((name, ready) -> answer.withData(name, ready ? "READY" : "NOT_READY"));
        return answer.withData("degraded", anyAway()).build();
    }

    private boolean anyAway() {
        return watch.ready().containsValue(false);
    }
}
