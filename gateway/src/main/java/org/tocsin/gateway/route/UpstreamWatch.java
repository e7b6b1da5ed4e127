package org.tocsin.gateway.route;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks each service from time to time whether it is ready, so that a health request costs none of
 * them anything.
 */
@ApplicationScoped
public class UpstreamWatch {

    private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
    private final Upstreams upstreams;
    private final RouteTable table;
    private final Vertx vertx;

    UpstreamWatch(Upstreams upstreams, RouteTable table, Vertx vertx) {
        this.upstreams = upstreams;
        this.table = table;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent started) {
        look();
        vertx.setPeriodic(table.timeouts().watch().toMillis(), _ -> look());
    }

    private void look() {
        for (Upstream upstream : upstreams.all()) {
            upstream.isReady().onSuccess(answer -> ready.put(upstream.name(), answer));
        }
    }

    /** Each service and whether it said so when it was last asked. */
    public Map<String, Boolean> ready() {
        Map<String, Boolean> all = new TreeMap<>();
        upstreams.all().forEach(u -> all.put(u.name(), ready.getOrDefault(u.name(), false)));
        return all;
    }
}
