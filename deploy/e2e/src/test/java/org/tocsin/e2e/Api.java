package org.tocsin.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One caller's view of the gateway. */
record Api(String gateway, String token, Map<String, String> headers) {

    static final String JSON = "application/json";
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    static Api of(String gateway, String token) {
        return new Api(gateway, token, Map.of());
    }

    /** Who the services take this caller for. */
    String subject() {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);
            return new ObjectMapper().readTree(claims).at("/sub").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Api(gateway, token, all);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return post(path, JSON, json);
    }

    Answer post(String path, String contentType, String body) {
        return send(
                request(path)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** A form with one file, as a browser would send it. */
    Answer upload(String path, String fileName, byte[] content) {
        String boundary = "tocsin-" + UUID.randomUUID();
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, fileName);
        List<byte[]> parts =
                List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArrays(parts)));
    }

    /** What is at the path, byte by byte. */
    byte[] bytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A step of a state machine: reads the record for its version, then posts to the sub-resource.
     */
    Answer step(String record, String subResource, String json) {
        String tag = get(record).expect(200).tag();
        return with("If-Match", tag).post(record + "/" + subResource, json);
    }

    Answer method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        headers.forEach(builder::header);
        return builder;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(
                    HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
