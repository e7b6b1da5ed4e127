package org.tocsin.gateway.stream;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream line by line, as the specification of server-sent events says, and keeps it. */
public final class Listener implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> answer;
    private volatile boolean over;

    /** One dispatched event; {@code name} is {@code message} for those without one. */
    public record Heard(String name, String id, JsonObject data) {}

    public Listener(int port, String path, String bearer, String lastId) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", bearer);
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        String name = "message";
        String id = "";
        StringBuilder data = new StringBuilder();
        try (var lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    heard.add(new Heard(name, id, new JsonObject(data.toString())));
                    name = "message";
                    data.setLength(0);
                }
            }
        } catch (IOException cut) {
            // The connection is gone; what came is kept.
        }
        over = true;
    }

    public List<Heard> all(String name) {
        return heard.stream().filter(h -> h.name().equals(name)).toList();
    }

    public List<JsonObject> events() {
        return all("message").stream().map(Heard::data).toList();
    }

    public List<String> subjects() {
        return events().stream().map(e -> e.getString("subject")).toList();
    }

    public Heard last() {
        return heard.getLast();
    }

    public boolean isOver() {
        return over;
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
