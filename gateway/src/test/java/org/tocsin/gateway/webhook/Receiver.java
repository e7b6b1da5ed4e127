package org.tocsin.gateway.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody's receiver: a real HTTP server that remembers what came and answers as it is told. */
public class Receiver implements QuarkusTestResourceLifecycleManager {

    /** What came, by path, in the order of arrival. */
    private static final Map<String, List<Got>> GOT = new ConcurrentHashMap<>();

    private static final Map<String, Function<Got, Integer>> BEHAVIOUR = new ConcurrentHashMap<>();
    private static volatile int port;
    private static volatile int tlsPort;

    private HttpServer server;
    private TlsReceiver tls;

    /** One request. */
    public record Got(Map<String, String> headers, String body, int status, Instant at) {

        JsonObject event() {
            return new JsonObject(body);
        }

        String header(String name) {
            return headers.get(name);
        }

        String subject() {
            return event().getString("subject");
        }

        String sequence() {
            return event().getString("sequence");
        }
    }

    static String url(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    static int port() {
        return port;
    }

    static List<Got> got(String path) {
        return GOT.getOrDefault("/" + path, List.of());
    }

    static int tlsPort() {
        return tlsPort;
    }

    /** What was answered with 2xx. */
    static List<Got> taken(String path) {
        return got(path).stream().filter(g -> g.status() < 300).toList();
    }

    static void behave(String path, Function<Got, Integer> behaviour) {
        BEHAVIOUR.put("/" + path, behaviour);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", Receiver::serve);
            server.start();
            port = server.getAddress().getPort();
            tls = new TlsReceiver(Receiver::serve);
            tlsPort = tls.port();
            return Map.ofEntries(
                    Map.entry("tocsin.webhooks.sending.trust", tls.certificate()),
                    Map.entry("tocsin.webhooks.keyset", keyset()),
                    Map.entry("tocsin.webhooks.per-owner", "60"),
                    Map.entry("tocsin.webhooks.sending.allow-http", "true"),
                    Map.entry("tocsin.webhooks.sending.allowed-networks", "127.0.0.1/32"),
                    Map.entry("tocsin.webhooks.sending.whole", "PT2S"),
                    Map.entry("tocsin.webhooks.retry.first", "PT0.3S"),
                    Map.entry("tocsin.webhooks.retry.factor", "1"),
                    Map.entry("tocsin.webhooks.work.lease", "PT6S"),
                    Map.entry("tocsin.webhooks.work.heartbeat", "PT0.5S"),
                    Map.entry("tocsin.webhooks.work.tick", "PT0.05S"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keyset() {
        try {
            com.google.crypto.tink.aead.AeadConfig.register();
            return com.google.crypto.tink.TinkJsonProtoKeysetFormat.serializeKeyset(
                    com.google.crypto.tink.KeysetHandle.generateNew(
                            com.google.crypto.tink.aead.PredefinedAeadParameters.AES256_GCM),
                    com.google.crypto.tink.InsecureSecretKeyAccess.get());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
        tls.close();
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Got asked = new Got(headers, body, 0, Instant.now());
        int status = BEHAVIOUR.getOrDefault(path, _ -> 204).apply(asked);
        GOT.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>())
                .add(new Got(headers, body, status, Instant.now()));
        if (status >= 300 && status < 400) {
            exchange.getResponseHeaders().set("Location", url("elsewhere"));
        }
        byte[] answer =
                ("answer " + "x".repeat(status == 500 ? 100_000 : 3))
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : answer.length);
        if (status != 204) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }
}
