package org.tocsin.gateway.identity;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Reads the issuer's keys from time to time. When they change, every token is verified again; a key
 * that was withdrawn vouches for nobody any more, even where the verifier still remembers it.
 */
@ApplicationScoped
class KeyWatch {

    private static final Logger LOG = Logger.getLogger(KeyWatch.class);
    private static final int PATIENCE_MILLIS = 5000;

    private final Vertx vertx;
    private final KeySettings settings;
    private final KnownTokens tokens;
    private final HttpClient client;
    private volatile Set<String> published = Set.of();
    private volatile Set<String> withdrawn = Set.of();

    KeyWatch(Vertx vertx, KeySettings settings, KnownTokens tokens) {
        this.vertx = vertx;
        this.settings = settings;
        this.tokens = tokens;
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout(PATIENCE_MILLIS)
                                .setIdleTimeout(PATIENCE_MILLIS / 1000));
    }

    void begin(@Observes StartupEvent started) {
        if (settings.keys().isPresent()) {
            look();
            vertx.setPeriodic(settings.every().toMillis(), _ -> look());
        }
    }

    /** Reads the keys now; what cannot be read changes nothing. */
    Future<Void> look() {
        RequestOptions keys =
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(settings.keys().orElseThrow());
        return client.request(keys)
                .compose(KeyWatch::answer)
                .map(body -> ids(body.toJsonObject()))
                .onSuccess(this::take)
                .onFailure(failure -> LOG.debugf("Keys were not read: %s", failure.getMessage()))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    /** Asks for the body where the answer arrives: asked from another thread it may be gone. */
    private static Future<Buffer> answer(HttpClientRequest request) {
        return request.send().compose(HttpClientResponse::body);
    }

    private static Set<String> ids(JsonObject keySet) {
        JsonArray keys = keySet.getJsonArray("keys");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            ids.add(keys.getJsonObject(i).getString("kid", ""));
        }
        return ids;
    }

    private synchronized void take(Set<String> now) {
        if (now.isEmpty() || now.equals(published)) {
            return;
        }
        Set<String> gone = new HashSet<>(withdrawn);
        gone.addAll(published);
        gone.removeAll(now);
        boolean first = published.isEmpty();
        withdrawn = Set.copyOf(gone);
        published = Set.copyOf(now);
        if (!first) {
            LOG.infof("The issuer changed its keys; withdrawn are %s", gone);
            tokens.forget();
        }
    }

    /**
     * @param token not verified yet: its word is good enough to refuse it, not to believe it
     */
    boolean isWithdrawn(String token) {
        Set<String> gone = withdrawn;
        int dot = token.indexOf('.');
        if (gone.isEmpty() || dot < 0) {
            return false;
        }
        try {
            String head =
                    new String(
                            Base64.getUrlDecoder().decode(token.substring(0, dot)),
                            StandardCharsets.UTF_8);
            return gone.contains(new JsonObject(head).getString("kid", ""));
        } catch (RuntimeException garbage) {
            return false;
        }
    }
}
