package org.tocsin.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.tocsin.platform.paging.FeedPosition;

/**
 * A service behind the gateway with a register of records, each seen by whom its division lies
 * under.
 */
public class Registry implements QuarkusTestResourceLifecycleManager {

    static final String COLLECTION = "records";

    /** What is true now. */
    static final Map<String, Entry> ENTRIES = new ConcurrentSkipListMap<>();

    /** District of each town. */
    static final Map<String, String> DISTRICTS = new ConcurrentHashMap<>();

    /** How often somebody asked for all there is. */
    static final AtomicInteger LISTED = new AtomicInteger();

    /** Not Vert.x', which must be begun within Quarkus. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpServer server;

    /** A record. */
    record Entry(String id, long version, String division) {

        Map<String, Object> fields() {
            return Map.of("id", id, "version", (int) version, "division", division);
        }

        boolean isSeenBy(String division) {
            return division.equals(this.division) || division.equals(DISTRICTS.get(this.division));
        }
    }

    /** All that a division may see now, by id. */
    static Map<String, Object> seenBy(String division) {
        return ENTRIES.values().stream()
                .filter(entry -> entry.isSeenBy(division))
                .collect(Collectors.toMap(Entry::id, Entry::fields));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Registry::serve);
        server.start();
        return Map.of(
                "tocsin.routes.upstreams.registry.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "tocsin.routes.upstreams.registry.collections",
                COLLECTION);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith(COLLECTION)) {
            Instant began = Instant.now();
            LISTED.incrementAndGet();
            Map<String, Object> page = new HashMap<>();
            page.put("items", seenBy(division(exchange)).values());
            page.put("next", null);
            page.put("feedPosition", FeedPosition.at(began));
            answer(exchange, 200, page);
            return;
        }
        Entry entry = ENTRIES.get(path.substring(path.lastIndexOf('/') + 1));
        if (entry != null && entry.isSeenBy(division(exchange))) {
            answer(exchange, 200, entry.fields());
        } else {
            answer(exchange, path.startsWith("/q/") ? 200 : 404, Map.of());
        }
    }

    private static void answer(HttpExchange exchange, int status, Object content)
            throws IOException {
        byte[] body = JSON.writeValueAsBytes(content);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** As the token says, which the gateway has verified. */
    private static String division(HttpExchange exchange) throws IOException {
        String[] token = exchange.getRequestHeaders().getFirst("Authorization").split("\\.");
        byte[] claims = Base64.getUrlDecoder().decode(token[1]);
        return JSON.readTree(claims).path("division").asText();
    }
}
