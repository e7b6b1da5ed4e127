package org.tocsin.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/** What an operator watches of each service as the gateway sees it. */
@ApplicationScoped
class RouteMeters {

    private static final String SERVICE = "upstream";

    private final MeterRegistry registry;

    RouteMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes StartupEvent started, Upstreams upstreams, UpstreamWatch watch) {
        for (Upstream upstream : upstreams.all()) {
            String name = upstream.name();
            gauge("ready", name, () -> watch.ready().getOrDefault(name, false) ? 1 : 0);
            gauge("circuit.open", name, () -> upstream.circuit().isClosed() ? 0 : 1);
            gauge("places.taken", name, () -> upstream.places().taken());
            gauge("places.limit", name, () -> upstream.places().limit());
            for (Refused reason : Refused.values()) {
                refused(upstream, reason, 0);
            }
        }
    }

    private void gauge(String what, String service, Supplier<Number> value) {
        Gauge.builder("tocsin.gateway." + what, value)
                .tag(SERVICE, service)
                .strongReference(true)
                .register(registry);
    }

    /** Why a request was not passed on. */
    enum Refused {
        CIRCUIT,
        PLACES
    }

    void refused(Upstream upstream, Refused reason) {
        refused(upstream, reason, 1);
    }

    private void refused(Upstream upstream, Refused reason, int times) {
        registry.counter(
                        "tocsin.gateway.refused",
                        SERVICE,
                        upstream.name(),
                        "reason",
                        reason.name().toLowerCase(java.util.Locale.ROOT))
                .increment(times);
    }
}
