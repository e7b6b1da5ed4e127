package org.tocsin.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.limit.LimitSettings;
import org.tocsin.gateway.limit.Quotas;

/** An issuer changes its keys while tokens are remembered. */
class KeyWatchTest {

    private Vertx vertx;
    private HttpServer issuer;
    private KnownTokens tokens;
    private KeyWatch keys;
    private volatile String published = "";

    @BeforeEach
    void start() throws IOException {
        vertx = Vertx.vertx();
        issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer.createContext(
                "/",
                exchange -> {
                    byte[] answer = published.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(answer.length == 0 ? 503 : 200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        issuer.start();
        SmallRyeConfig config =
                new SmallRyeConfigBuilder()
                        .withMapping(LimitSettings.class)
                        .withMapping(KeySettings.class)
                        .withDefaultValue(
                                "tocsin.identity.keys",
                                "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys")
                        .build();
        tokens = new KnownTokens(new Quotas(config.getConfigMapping(LimitSettings.class), vertx));
        keys = new KeyWatch(vertx, config.getConfigMapping(KeySettings.class), tokens);
    }

    @AfterEach
    void stop() throws Exception {
        issuer.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void publish(String... ids) throws Exception {
        published =
                Arrays.stream(ids)
                        .map(id -> "{\"kty\":\"RSA\",\"kid\":\"" + id + "\"}")
                        .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        look();
    }

    private void look() throws Exception {
        keys.look().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static SecurityIdentity caller(long validSeconds) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("s");
        claims.setStringClaim("azp", "frontend");
        claims.setExpirationTimeMinutesInTheFuture(validSeconds / 60f);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRole("leader")
                .addAttribute("request", "of the first one")
                .build();
    }

    private static String signedWith(String id) {
        return Base64.getUrlEncoder()
                        .encodeToString(
                                ("{\"kid\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8))
                + ".e30.x";
    }

    @Test
    void aTokenIsRememberedUntilItExpires() {
        tokens.remember("long", caller(600));
        tokens.remember("over", caller(-1));
        KnownTokens.Known known = tokens.find("long");
        assertThat(known).isNotNull();
        assertThat(known.who()).isEqualTo("frontend/s");
        assertThat(known.identity().getRoles()).containsExactly("leader");
        assertThat(known.identity().getAttributes()).isEmpty();
        assertThat(tokens.find("over")).isNull();
        assertThat(tokens.find("other")).isNull();
    }

    @Test
    void aChangeOfKeysForgetsEveryToken() throws Exception {
        publish("a");
        tokens.remember("t", caller(600));
        publish("a");
        assertThat(tokens.find("t")).as("nothing has changed").isNotNull();
        publish("a", "b");
        assertThat(tokens.find("t")).isNull();
    }

    @Test
    void aWithdrawnKeyVouchesForNobody() throws Exception {
        publish("a", "b");
        assertThat(keys.isWithdrawn(signedWith("a"))).isFalse();
        publish("b", "c");
        assertThat(keys.isWithdrawn(signedWith("a"))).isTrue();
        assertThat(keys.isWithdrawn(signedWith("b"))).isFalse();
        assertThat(keys.isWithdrawn(signedWith("unknown"))).isFalse();
        publish("a", "c");
        assertThat(keys.isWithdrawn(signedWith("a"))).as("published again").isFalse();
        assertThat(keys.isWithdrawn("garbage")).isFalse();
        assertThat(keys.isWithdrawn("%.e30.x")).isFalse();
    }

    @Test
    void anIssuerThatIsAwayChangesNothing() throws Exception {
        publish("a");
        tokens.remember("t", caller(600));
        published = "";
        look();
        published = "{\"keys\":[]}";
        look();
        published = "<html>";
        look();
        assertThat(tokens.find("t")).isNotNull();
        assertThat(keys.isWithdrawn(signedWith("a"))).isFalse();
    }
}
