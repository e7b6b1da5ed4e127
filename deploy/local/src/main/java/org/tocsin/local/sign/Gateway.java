package org.tocsin.local.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;

/** The suite's API as one person uses it. */
final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String token;

    Gateway(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** An answer with what a signer needs of it. */
    record Answer(int status, String etag, byte[] body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean is(int expected) {
            return status == expected;
        }

        /** This answer, or a failure in the words of the problem document. */
        Answer expect(int expected) {
            if (status == expected) {
                return this;
            }
            JsonNode problem = json();
            StringBuilder codes = new StringBuilder();
            for (JsonNode error : problem.path("errors")) {
                codes.append(' ').append(error.path("code").asText());
            }
            throw new LaunchFailure(
                    Sentence.of(
                            "服务拒绝了请求：%1$s（%2$d%3$s）",
                            "The service refused: %1$s (%2$d%3$s)",
                            problem.path("detail").asText(),
                            status,
                            codes));
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body) {
        return send(withBody(path, body));
    }

    Answer post(String path, String ifMatch, String body) {
        return send(withBody(path, body).header("If-Match", ifMatch));
    }

    private HttpRequest.Builder withBody(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", Sentence.english() ? "en" : "zh-CN");
    }

    private Answer send(HttpRequest.Builder request) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<byte[]> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.body());
        } catch (ConnectException e) {
            throw new LaunchFailure(
                    Sentence.of(
                            "网关没有在 %1$s 应答；请先运行 ./tocsin up。",
                            "The gateway does not answer at %1$s; run ./tocsin up first.", base),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while talking to the gateway", e);
        }
    }
}
