package org.tocsin.hazard.search.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/** How the search index is; a service without one is slow, not broken, so health stays silent. */
@ApplicationScoped
class SearchMeters {

    private final MeterRegistry registry;
    private final IndexKeeper keeper;

    SearchMeters(MeterRegistry registry, IndexKeeper keeper) {
        this.registry = registry;
        this.keeper = keeper;
    }

    void start(@Observes StartupEvent started) {
        gauge(
                "tocsin.search.ready",
                "1 while the index answers, 0 while the database answers alone",
                () -> keeper.index().isPresent() ? 1 : 0);
        gauge(
                "tocsin.search.indexed",
                "Hazards in the index",
                () -> keeper.index().map(FollowingIndex::size).orElse(0));
        gauge(
                "tocsin.search.lag.seconds",
                "Since the register was last asked what other instances changed",
                () -> keeper.index().map(FollowingIndex::lagSeconds).orElse(0.0));
        gauge(
                "tocsin.search.pending",
                "Own writes that the index has not seen yet",
                keeper::pending);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
