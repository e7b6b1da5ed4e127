package org.tocsin.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** What an operator watches of the outbox; the alert belongs on {@code quarantined} and the age. */
final class OutboxMeters {

    private final MeterRegistry registry;
    private volatile Depth depth = Depth.NONE;

    /**
     * @param backlog events waiting in the buckets of this instance
     * @param oldestSeconds age of the oldest of them
     * @param quarantined aggregates set aside, of all instances
     */
    record Depth(long backlog, double oldestSeconds, long quarantined) {
        static final Depth NONE = new Depth(0, 0, 0);
    }

    OutboxMeters(MeterRegistry registry, Supplier<Number> leases) {
        this.registry = registry;
        gauge("tocsin.outbox.backlog", () -> depth.backlog());
        gauge("tocsin.outbox.oldest.seconds", () -> depth.oldestSeconds());
        gauge("tocsin.outbox.quarantined", () -> depth.quarantined());
        gauge("tocsin.outbox.leases", leases);
    }

    private void gauge(String name, Supplier<Number> value) {
        Gauge.builder(name, value).strongReference(true).register(registry);
    }

    void measured(Depth now) {
        depth = now;
    }

    void published(String topic) {
        registry.counter("tocsin.outbox.published", "topic", topic).increment();
    }

    void unavailable(String topic) {
        registry.counter("tocsin.outbox.unavailable", "topic", topic).increment();
    }
}
