package org.tocsin.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.local.realm.DemoPeople;
import org.tocsin.local.realm.LocalRealm;
import org.tocsin.local.realm.Tokens;
import org.tocsin.local.servers.Distributions;
import org.tocsin.local.servers.KeycloakServer;
import org.tocsin.local.servers.Lifetime;
import org.tocsin.local.servers.Place;
import org.tocsin.local.servers.Ports;
import org.tocsin.local.servers.Repository;

/** A Keycloak with the local realm, whose keys a test may change as an administrator does. */
public class RealIssuer implements QuarkusTestResourceLifecycleManager {

    private static final String ADMIN = "admin";
    private static final String PROVIDER = "org.keycloak.keys.KeyProvider";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Above that of the key with which a realm begins. */
    private final AtomicInteger priorities = new AtomicInteger(100);

    private KeycloakServer keycloak;

    /** Overrides what the real servers' resource says of the issuer. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("tocsin-issuer");
            Path realm =
                    LocalRealm.write(
                            Repository.find().realm(),
                            directory.resolve("realm"),
                            DemoPeople.load(),
                            clientId -> clientId,
                            8080);
            keycloak =
                    KeycloakServer.start(
                            Distributions.ofRepository(),
                            new Place(
                                    directory.resolve("keycloak"), Ports.free(), Lifetime.WITH_JVM),
                            Ports.free(),
                            List.of(realm),
                            Map.of(
                                    "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                                    "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.oidc.auth-server-url",
                issuer(),
                "quarkus.oidc.discovery-enabled",
                "true",
                "quarkus.oidc.public-key",
                "",
                "quarkus.oidc.token.issuer",
                issuer(),
                "tocsin.identity.keys",
                issuer() + "/protocol/openid-connect/certs",
                "tocsin.identity.every",
                "PT0.2S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(RealIssuer.class));
    }

    @Override
    public void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    String issuer() {
        return keycloak.issuer(LocalRealm.NAME);
    }

    /** A new token of a demo person. */
    String token(String person) {
        return new Tokens(issuer(), DemoPeople.load(), clientId -> clientId).of(person);
    }

    /**
     * From now on tokens are signed with a new key; those before it stay published.
     *
     * @return the key's name
     */
    String addKey() {
        int priority = priorities.addAndGet(100);
        String name = "key-" + priority;
        JsonObject key =
                JsonObject.of(
                        "name",
                        name,
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        PROVIDER,
                        "config",
                        JsonObject.of(
                                "priority", JsonArray.of(Integer.toString(priority)),
                                "enabled", JsonArray.of("true"),
                                "active", JsonArray.of("true"),
                                "algorithm", JsonArray.of("RS256"),
                                "keySize", JsonArray.of("2048")));
        HttpRequest.Builder request =
                admin("/components")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(key.encode()));
        assertThat(send(request).statusCode()).isEqualTo(201);
        return name;
    }

    /** Takes all signing keys back but this one, as after a theft. */
    void keepOnly(String name) {
        JsonArray keys = new JsonArray(send(admin("/components?type=" + PROVIDER).GET()).body());
        for (int i = 0; i < keys.size(); i++) {
            JsonObject key = keys.getJsonObject(i);
            if (key.getString("providerId").equals("rsa-generated")
                    && !key.getString("name").equals(name)) {
                HttpRequest.Builder removal = admin("/components/" + key.getString("id")).DELETE();
                assertThat(send(removal).statusCode()).isEqualTo(204);
            }
        }
    }

    private HttpRequest.Builder admin(String path) {
        return HttpRequest.newBuilder(
                        URI.create(keycloak.url() + "/admin/realms/" + LocalRealm.NAME + path))
                .header("Authorization", "Bearer " + adminToken());
    }

    private String adminToken() {
        String form =
                "grant_type=password&client_id=admin-cli&username=%1$s&password=%1$s"
                        .formatted(ADMIN);
        URI tokens = URI.create(keycloak.issuer("master") + "/protocol/openid-connect/token");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(tokens)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        return new JsonObject(send(request).body()).getString("access_token");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
