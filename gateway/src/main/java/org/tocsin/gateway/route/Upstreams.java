package org.tocsin.gateway.route;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Finds the service for a path. */
@ApplicationScoped
class Upstreams {

    static final String PREFIX = "/api/v1/";

    /** What is public has a tree of its own, shared by the services collection by collection. */
    private static final String PUBLIC = "public/";

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final long DRAIN_LOOK_NANOS = 20_000_000;

    private final Map<String, Upstream> byCollection = new HashMap<>();
    private final List<Upstream> all;

    Upstreams(RouteTable table, ResilienceSettings resilience, Vertx vertx) {
        this.all =
                table.upstreams().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                e ->
                                        add(
                                                e.getValue().collections(),
                                                new Upstream(
                                                        e.getKey(),
                                                        e.getValue().url(),
                                                        table,
                                                        resilience,
                                                        vertx)))
                        .toList();
        vertx.setPeriodic(LOOK_EVERY_MILLIS, _ -> all.forEach(Upstream::look));
    }

    private Upstream add(Set<String> collections, Upstream upstream) {
        for (String collection : collections) {
            Upstream other = byCollection.put(collection, upstream);
            if (other != null) {
                throw new IllegalStateException(
                        "Both %s and %s claim the collection %s in tocsin.routes"
                                .formatted(other.name(), upstream.name(), collection));
            }
        }
        return upstream;
    }

    Collection<Upstream> all() {
        return all;
    }

    /** Waits until nothing is under way any more; not on an event loop. */
    void awaitEnd(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (all.stream().anyMatch(u -> !u.waiting().isEmpty()) && System.nanoTime() < until) {
            LockSupport.parkNanos(DRAIN_LOOK_NANOS);
        }
    }

    /**
     * @param path as it stands in the request, not normalised: what is forwarded is what was looked
     *     up
     */
    Optional<Upstream> of(String path) {
        return Optional.ofNullable(byCollection.get(collection(path)));
    }

    /** The part of a path that a route goes by; empty where there is none. */
    static String collection(String path) {
        if (!path.startsWith(PREFIX)) {
            return "";
        }
        int below = PREFIX.length();
        int begin = path.startsWith(PUBLIC, below) ? below + PUBLIC.length() : below;
        int end = path.indexOf('/', begin);
        return path.substring(below, end < 0 ? path.length() : end);
    }
}
