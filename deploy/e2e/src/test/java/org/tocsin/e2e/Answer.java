package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What the gateway said. */
record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    String tag() {
        return header("ETag");
    }

    String location() {
        return header("Location");
    }

    JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The field at a JSON Pointer, as text. */
    String text(String pointer) {
        return json().at(pointer).asText();
    }

    Answer expect(int status) {
        assertThat(status())
                .as("%s %s: %s", response.request().method(), response.uri(), body())
                .isEqualTo(status);
        return this;
    }

    /** A problem document of the catalogue, with everything that api.md asks of it. */
    Answer expectProblem(int status, String slug) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("/type")).isEqualTo("/problems/" + slug);
        assertThat(json().at("/status").asInt()).isEqualTo(status);
        assertThat(text("/title")).isNotBlank();
        assertThat(text("/instance")).startsWith("/");
        assertThat(text("/traceId")).hasSize(32);
        return this;
    }
}
