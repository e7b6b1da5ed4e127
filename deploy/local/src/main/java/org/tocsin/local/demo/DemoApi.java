package org.tocsin.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;

/**
 * The suite's API as the demo people use it: through the gateway, each with a token of their own.
 */
final class DemoApi implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int TRIES = 8;
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 502, 503, 504);

    private final URI gateway;
    private final UnaryOperator<String> token;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** {@code token} gives a demo person's token. */
    DemoApi(URI gateway, UnaryOperator<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** What the API answered; {@code etag} is null where there is none. */
    record Answer(int status, String etag, JsonNode body) {

        String text(String field) {
            return body.path(field).asText();
        }
    }

    /**
     * Kept until it is refused, so that a thousand requests do not ask Keycloak a thousand times.
     */
    String token(String user) {
        return tokens.computeIfAbsent(user, token);
    }

    Answer get(String user, String path) {
        return send(user, path, request -> request.GET());
    }

    /** Creates something; the key lets a second attempt find what the first has made. */
    Answer create(String user, String path, String key, Object body) {
        return send(
                user,
                path,
                request ->
                        request.header("Idempotency-Key", key)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    /**
     * A step of a record's state machine; read anew where events from elsewhere have moved its
     * version.
     */
    Answer step(String user, String record, String step, String etag, Object body) {
        String version = etag;
        for (int attempt = 1; ; attempt++) {
            try {
                return step(user, record + "/" + step, version, body);
            } catch (Stale stale) {
                if (attempt == TRIES) {
                    throw stale.refusal;
                }
                version = get(user, record).etag();
            }
        }
    }

    private Answer step(String user, String path, String etag, Object body) {
        return send(
                user,
                path,
                request -> {
                    HttpRequest.Builder step = request.header("If-Match", etag);
                    return body == null
                            ? step.POST(HttpRequest.BodyPublishers.noBody())
                            : step.header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(write(body)));
                });
    }

    /** Somebody else, or an event, has changed the record since it was read. */
    private static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient LaunchFailure refusal;

        Stale(LaunchFailure refusal) {
            this.refusal = refusal;
        }
    }

    /** Many records at once; rows that are there already change nothing. */
    Answer load(String user, String path, List<?> rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(write(row)).append('\n'));
        Answer answer =
                send(
                        user,
                        path + "/imports?mode=partial",
                        request ->
                                request.header("Content-Type", "application/x-ndjson")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        lines.toString())));
        if (answer.body().path("rejected").asInt() > 0) {
            throw refused(path, answer);
        }
        return answer;
    }

    /** Every record of a list, page after page. */
    List<JsonNode> all(String user, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=200";
        while (next != null) {
            JsonNode page = get(user, next).body();
            page.path("items").forEach(items::add);
            next = page.path("next").asText(null);
        }
        return items;
    }

    private Answer send(String user, String path, UnaryOperator<HttpRequest.Builder> method) {
        for (int attempt = 1; ; attempt++) {
            Answer answer = once(user, path, method);
            if (answer.status() < 300) {
                return answer;
            }
            if (answer.status() == 412) {
                throw new Stale(refused(path, answer));
            }
            boolean renewed = answer.status() == 401 && attempt == 1;
            if (renewed) {
                tokens.remove(user);
            } else if (!WORTH_ANOTHER_TRY.contains(answer.status()) || attempt == TRIES) {
                throw refused(path, answer);
            } else {
                pause(Duration.ofMillis(500L * attempt));
            }
        }
    }

    private Answer once(String user, String path, UnaryOperator<HttpRequest.Builder> method) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept-Language", Sentence.english() ? "en" : "zh-CN")
                        .header("Authorization", "Bearer " + token(user));
        try {
            HttpResponse<byte[]> answer =
                    client.send(
                            method.apply(request).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(null),
                    answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body()));
        } catch (java.net.ConnectException e) {
            throw new LaunchFailure(
                    Sentence.of(
                            "网关没有在 %1$s 应答；请先运行 ./tocsin up。",
                            "The gateway does not answer at %1$s; run ./tocsin up first.", gateway),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the demonstration", e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the demonstration", e);
        }
    }

    private static LaunchFailure refused(String path, Answer answer) {
        return new LaunchFailure(
                Sentence.of(
                        "%1$s 被拒绝（%2$d）：%3$s",
                        "%1$s was refused (%2$d): %3$s", path, answer.status(), answer.body()));
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
