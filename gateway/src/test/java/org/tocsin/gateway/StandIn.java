package org.tocsin.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Stands at the gateway's outer border for the services behind it: a server of our own that tells
 * what reached it and misbehaves on request. Behind {@code inspection} nobody listens.
 */
public class StandIn implements QuarkusTestResourceLifecycleManager {

    /** Requests that reached the service. */
    public static final AtomicInteger REACHED = new AtomicInteger();

    /** Requests whose whole body reached it. */
    public static final AtomicInteger COMPLETED = new AtomicInteger();

    /** One permit lets {@code /stream} write its next line. */
    public static final Semaphore NEXT_LINE = new Semaphore(0);

    private HttpServer server;
    private TrailedStandIn trailed;
    private Switchable switched;
    private CutStandIn cut;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::serve);
            server.start();
            trailed = new TrailedStandIn();
            switched = new Switchable();
            cut = new CutStandIn();
            String here = "http://127.0.0.1:" + server.getAddress().getPort();
            return Map.ofEntries(
                    Map.entry("tocsin.feed.skew", "PT0S"),
                    Map.entry("tocsin.front.port", "0"),
                    Map.entry("tocsin.front.linger", "PT1S"),
                    Map.entry("tocsin.front.drain", "PT0S"),
                    Map.entry("tocsin.wire.linger", "PT1S"),
                    Map.entry("tocsin.routes.timeouts.answer", "PT1S"),
                    Map.entry("tocsin.routes.timeouts.bulk", "PT20S"),
                    Map.entry("tocsin.routes.timeouts.watch", "PT0.5S"),
                    Map.entry("tocsin.routes.upstreams.hazard.url", here),
                    Map.entry("tocsin.routes.upstreams.accident.url", here),
                    Map.entry("tocsin.routes.upstreams.responsibility.url", here),
                    Map.entry(
                            "tocsin.routes.upstreams.inspection.url",
                            "http://127.0.0.1:" + deadPort()),
                    Map.entry("tocsin.routes.upstreams.trailed.url", trailed.url()),
                    Map.entry("tocsin.routes.upstreams.trailed.collections", "trailed"),
                    Map.entry("tocsin.routes.upstreams.cut.url", cut.url()),
                    Map.entry("tocsin.routes.upstreams.cut.collections", "cut"),
                    Map.entry("tocsin.routes.upstreams.switched.url", switched.url()),
                    Map.entry(
                            "tocsin.routes.upstreams.switched.collections",
                            "switched,switched-long"),
                    Map.entry("tocsin.routes.timeouts.collections.switched-long", "PT6S"),
                    Map.entry("tocsin.front.idle", "PT3S"),
                    Map.entry("tocsin.resilience.circuit.minimum", "10"),
                    Map.entry("tocsin.resilience.circuit.pause", "PT1S"),
                    Map.entry("tocsin.resilience.places.most", "16"),
                    Map.entry("tocsin.resilience.places.bulk", "4"),
                    Map.entry("tocsin.wire.head-timeout", "PT2S"),
                    Map.entry("tocsin.wire.body-grace", "PT2S"),
                    Map.entry("tocsin.browsers.origins", "https://frontend.example"),
                    Map.entry("tocsin.limits.trusted-proxies", "127.0.0.9"),
                    Map.entry("tocsin.limits.clients.few.requests", "5"),
                    Map.entry("tocsin.limits.clients.few.window", "PT1M"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
        trailed.close();
        switched.close();
        cut.close();
    }

    private static int deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/q/")) {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        REACHED.incrementAndGet();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> sleep();
            case "broken" -> exchange.close();
            case "half" -> half(exchange);
            case "stream" -> stream(exchange);
            case "unchanged" -> bodiless(exchange, 304);
            case "empty" -> bodiless(exchange, 204);
            case "chatty" -> chatty(exchange);
            default -> echo(exchange);
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        long length = lengthOf(exchange.getRequestBody());
        COMPLETED.incrementAndGet();
        Map<String, List<String>> headers =
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        e -> e.getKey().toLowerCase(Locale.ROOT),
                                        Map.Entry::getValue));
        byte[] answer =
                JsonObject.of(
                                "method",
                                exchange.getRequestMethod(),
                                "uri",
                                exchange.getRequestURI().toString(),
                                "headers",
                                headers,
                                "bodyLength",
                                length)
                        .toBuffer()
                        .getBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static long lengthOf(InputStream body) throws IOException {
        byte[] buffer = new byte[65536];
        long length = 0;
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            length += n;
        }
        return length;
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void bodiless(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void half(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("0123456789".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        try {
            for (int line = 1; line <= 3; line++) {
                if (!NEXT_LINE.tryAcquire(10, TimeUnit.SECONDS)) {
                    throw new IOException("The test never asked for line " + line);
                }
                exchange.getResponseBody()
                        .write(("{\"line\":" + line + "}\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void chatty(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.add("Connection", "X-Internal");
        headers.add("X-Internal", "for one hop only");
        headers.add("Proxy-Authenticate", "Basic");
        headers.add("Server", "secret/1.0");
        headers.add("X-Powered-By", "secret");
        headers.add("Traceresponse", "00-ffffffffffffffffffffffffffffffff-ffffffffffffffff-00");
        headers.add("ETag", "\"7\"");
        headers.add(
                "Location",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/hazards/7");
        exchange.sendResponseHeaders(201, -1);
        exchange.close();
    }
}
