package org.tocsin.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtSignatureBuilder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.testing.RealServers;

/** The keys of a real issuer change, and tokens name keys of their own. */
@QuarkusTest
@WithTestResource(value = RealServers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = StandIn.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = RealIssuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class KeyRotationTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PERSON = "bureau-a";

    RealIssuer issuer;

    @Inject FrontDoor door;

    private int status(String token) {
        return Door.anybody(door)
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/hazards")
                .statusCode();
    }

    private static JsonObject part(String token, int part) {
        byte[] text = Base64.getUrlDecoder().decode(token.split("\\.")[part]);
        return new JsonObject(new String(text, StandardCharsets.UTF_8));
    }

    private static String keyOf(String token) {
        return part(token, 0).getString("kid");
    }

    @Test
    void oldTokensLiveOnBesideANewKeyAndDieWithTheirOwn() {
        String before = issuer.token(PERSON);
        await().atMost(SOON).until(() -> status(before) == 200);

        String second = issuer.addKey();
        String after = issuer.token(PERSON);

        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        await().atMost(SOON).until(() -> status(after) == 200);
        assertThat(status(before)).isEqualTo(200);

        issuer.keepOnly(second);

        await().atMost(SOON).until(() -> status(before) == 401);
        assertThat(status(after)).isEqualTo(200);
    }

    /** Whoever sends tokens of no key must not keep the gateway from learning of a new one. */
    @Test
    void aNewKeyIsKnownSoonWhateverStrangersSent() throws Exception {
        String before = issuer.token(PERSON);
        await().atMost(SOON).until(() -> status(before) == 200);
        KeyPair stranger = newKey();
        assertThat(status(signed(stranger, "no-such-key", Map.of()))).isEqualTo(401);

        issuer.addKey();
        String after = issuer.token(PERSON);

        await().atMost(SOON).until(() -> status(after) == 200);
    }

    @Test
    void noTokenSaysItselfWhereItsKeyIs() throws Exception {
        KeyPair stranger = newKey();
        String real = keyOf(issuer.token(PERSON));
        AtomicInteger asked = new AtomicInteger();
        HttpServer strangers = serve(keySet(stranger), asked);
        try {
            String there = "http://127.0.0.1:" + strangers.getAddress().getPort() + "/keys";
            for (String kid : List.of("stranger", real)) {
                assertThat(status(signed(stranger, kid, Map.of("jku", there)))).isEqualTo(401);
                assertThat(status(signed(stranger, kid, Map.of("x5u", there)))).isEqualTo(401);
                assertThat(
                                status(
                                        signed(
                                                stranger,
                                                kid,
                                                Map.of("jwk", jwk(stranger, kid).getMap()))))
                        .isEqualTo(401);
            }
            assertThat(asked).as("questions to the stranger's server").hasValue(0);
        } finally {
            strangers.stop(0);
        }
    }

    /** With the claims of a good token, so that only the key is wrong. */
    private String signed(KeyPair key, String kid, Map<String, Object> headers) {
        JwtSignatureBuilder token =
                Jwt.claims(part(issuer.token(PERSON), 1).getMap()).jws().keyId(kid);
        headers.forEach(token::header);
        return token.sign(key.getPrivate());
    }

    private static KeyPair newKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static JsonObject jwk(KeyPair key, String kid) {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return JsonObject.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                kid,
                "n",
                number(open.getModulus()),
                "e",
                number(open.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static byte[] keySet(KeyPair key) {
        return JsonObject.of("keys", JsonArray.of(jwk(key, "stranger")))
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static HttpServer serve(byte[] keys, AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
