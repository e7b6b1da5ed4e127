package org.tocsin.gateway.route;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the service for a path. */
@ApplicationScoped
class Upstreams {

    static final String PREFIX = "/api/v1/";

    /** What is public has a tree of its own, shared by the services collection by collection. */
    private static final String PUBLIC = "public/";

    private final Map<String, Upstream> byCollection = new HashMap<>();
    private final List<Upstream> all;

    Upstreams(RouteTable table, Vertx vertx) {
        this.all =
                table.upstreams().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> add(e.getKey(), e.getValue(), table, vertx))
                        .toList();
    }

    private Upstream add(String name, RouteTable.Upstream entry, RouteTable table, Vertx vertx) {
        Upstream upstream = new Upstream(name, entry.url(), table, vertx);
        for (String collection : entry.collections()) {
            Upstream other = byCollection.put(collection, upstream);
            if (other != null) {
                throw new IllegalStateException(
                        "Both %s and %s claim the collection %s in tocsin.routes"
                                .formatted(other.name(), name, collection));
            }
        }
        return upstream;
    }

    Collection<Upstream> all() {
        return all;
    }

    /**
     * @param path as it stands in the request, not normalised: what is forwarded is what was looked
     *     up
     */
    Optional<Upstream> of(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String below = path.substring(PREFIX.length());
        int begin = below.startsWith(PUBLIC) ? PUBLIC.length() : 0;
        int end = below.indexOf('/', begin);
        return Optional.ofNullable(byCollection.get(end < 0 ? below : below.substring(0, end)));
    }
}
