package org.tocsin.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.tocsin.client.ApiClient;

/** The generated Java client with somebody's token; nothing else of it is set. */
final class GeneratedClient {

    private GeneratedClient() {}

    static ApiClient as(String person) {
        var client = new ApiClient();
        client.updateBaseUri(Suite.gateway());
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + Suite.token(person)));
        return client;
    }

    /** An answer that does not end, with the client's own connection and token. */
    static Stream<String> lines(String person, String path)
            throws IOException, InterruptedException {
        ApiClient client = as(person);
        var request = HttpRequest.newBuilder(URI.create(Suite.gateway() + path));
        client.getRequestInterceptor().accept(request);
        return client.getHttpClient().send(request.build(), BodyHandlers.ofLines()).body();
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return new ApiClient().getObjectMapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
