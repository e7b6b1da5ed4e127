package org.tocsin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.Wire;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/**
 * Each thing that the gateway itself turns down: the right problem document, and nothing reaches a
 * service.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class RefusalTest {

    private static final Tokens OFFICER =
            Tokens.of("bureau-a", "bureau-officer").division("990101");
    private static final String TOKEN = OFFICER.token();

    @Inject FrontDoor door;

    @BeforeEach
    void nothingHasReachedTheServiceYet() {
        StandIn.REACHED.set(0);
    }

    private RequestSpecification anybody() {
        return Door.anybody(door);
    }

    private RequestSpecification caller() {
        return Door.caller(door, OFFICER);
    }

    private static ValidatableResponse refused(Response answer, int status, String slug) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", "zh-CN")
                .header("traceresponse", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"))
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("instance", startsWith("/"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private static void assertProblem(Wire.Answer answer, int status, String slug) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/" + slug + "\"");
        assertThat(StandIn.REACHED).hasValue(0);
    }

    @Test
    void noToken() {
        refused(anybody().get("/api/v1/hazards"), 401, "unauthenticated")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"tocsin\""))
                .body("instance", equalTo("/api/v1/hazards"));
        assertThat(StandIn.REACHED).hasValue(0);
    }

    @Test
    void noTokenForAnUnknownCollectionEither() {
        refused(anybody().get("/api/v1/nothing"), 401, "unauthenticated");
    }

    private void refusedToken(String token) {
        refused(
                        anybody().header("Authorization", "Bearer " + token).get("/api/v1/hazards"),
                        401,
                        "unauthenticated")
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
        assertThat(StandIn.REACHED).hasValue(0);
    }

    @Test
    void expiredToken() {
        refusedToken(Tokens.of("bureau-a", "bureau-officer").division("990101").expired().token());
    }

    @Test
    void tokenOfAnotherRealm() {
        refusedToken(Tokens.of("bureau-a", "bureau-officer").ofAnotherRealm().token());
    }

    @Test
    void tokenThatSomebodyElseSigned() {
        refusedToken(Tokens.of("bureau-a", "bureau-officer").forged().token());
    }

    @Test
    void tokenForAnotherIssuerWithOurKey() {
        refusedToken(
                Tokens.of("bureau-a", "bureau-officer")
                        .issuer("http://127.0.0.1/realms/other")
                        .token());
    }

    @Test
    void tokenForAnotherAudience() {
        refusedToken(Tokens.of("bureau-a", "bureau-officer").audience("account").token());
    }

    @Test
    void tokenOfAnotherKind() {
        refusedToken(Tokens.of("bureau-a", "bureau-officer").typ("ID").token());
    }

    @Test
    void tokenWithoutSignature() {
        refusedToken(
                algorithm("none")
                        + TOKEN.substring(TOKEN.indexOf('.'), TOKEN.lastIndexOf('.') + 1));
    }

    /** A token is remembered by all of it, not by what it says. */
    @Test
    void knownTokenWithAnotherSignatureOrOtherClaims() {
        String[] known = TOKEN.split("\\.");
        String[] other =
                Tokens.of("bureau-b", "bureau-officer").division("990102").token().split("\\.");
        assertThat(known(TOKEN)).isEqualTo(200);
        StandIn.REACHED.set(0);

        refusedToken(known[0] + "." + known[1] + "." + other[2]);
        refusedToken(known[0] + "." + other[1] + "." + known[2]);
        refusedToken(known[0] + "." + known[1] + ".");
        refusedToken(TOKEN + ".");
        refusedToken(TOKEN.substring(0, TOKEN.length() - 4));
    }

    @Test
    void knownTokenOnceItHasExpired() {
        String brief =
                Tokens.of("bureau-a", "bureau-officer")
                        .division("990101")
                        .validFor(Duration.ofSeconds(3))
                        .token();
        assertThat(known(brief)).isEqualTo(200);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> known(brief) != 200);

        StandIn.REACHED.set(0);
        refusedToken(brief);
    }

    private int known(String token) {
        return anybody()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/hazards")
                .statusCode();
    }

    @Test
    void tokenSignedWithAnotherAlgorithm() {
        refusedToken(
                io.smallrye.jwt.build.Jwt.claims()
                        .issuer(Tokens.ISSUER)
                        .audience("tocsin-api")
                        .subject("x")
                        .claim("typ", "Bearer")
                        .expiresIn(600)
                        .jws()
                        .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.HS256)
                        .signWithSecret(Tokens.publicKey()));
    }

    private static String algorithm(String name) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("{\"alg\":\"" + name + "\",\"typ\":\"JWT\"}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
    void garbageForAToken(String token) {
        refusedToken(token);
    }

    @Test
    void anotherSchemeThanBearer() {
        refused(
                anybody().header("Authorization", "Basic eDp5").get("/api/v1/hazards"),
                401,
                "unauthenticated");
    }

    @Test
    void unknownCollection() {
        refused(caller().get("/api/v1/nothing/at/all"), 404, "not-found")
                .body("title", equalTo("未找到"))
                .body("instance", equalTo("/api/v1/nothing/at/all"));
    }

    @Test
    void unknownPathOutsideTheApi() {
        refused(anybody().get("/nothing"), 404, "not-found");
    }

    @Test
    void theCallersLanguage() {
        caller().header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1")
                .get("/api/v1/nothing")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
    }

    @Test
    void wrongMethodForItsOwnEndpoint() {
        refused(caller().post("/api/v1/feed"), 405, "method-not-allowed")
                .header("Allow", containsString("GET"));
    }

    @Test
    void methodThatNoServiceHas() throws IOException {
        Wire.Answer answer =
                Wire.exchange(
                        door.port(),
                        "TRACE /api/v1/hazards HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                + TOKEN
                                + "\r\n\r\n");
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().get("allow")).contains("GET", "PATCH");
    }

    @Test
    void formatThatItDoesNotHave() {
        refused(anybody().accept("image/png").get("/api/v1/openapi"), 406, "not-acceptable");
    }

    @Test
    void bodyOverTheLimit() {
        refused(
                caller().body(new byte[2 * 1024 * 1024]).post("/api/v1/hazards"),
                413,
                "body-too-large");
        assertThat(StandIn.REACHED).hasValue(0);
    }

    @Test
    void bodyOfUnannouncedLengthOverTheLimit() throws Exception {
        HttpResponse<String> answer =
                Door.send(
                        door,
                        "/api/v1/hazards",
                        OFFICER,
                        request ->
                                request.POST(
                                        HttpRequest.BodyPublishers.fromPublisher(
                                                HttpRequest.BodyPublishers.ofByteArrays(
                                                        Collections.nCopies(
                                                                64, new byte[32 * 1024])))),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @Test
    void publicBodyOverItsSmallerLimit() {
        refused(
                anybody().body(new byte[70 * 1024]).post("/api/v1/public/tips"),
                413,
                "body-too-large");
        assertThat(StandIn.REACHED).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"public", "public/", "public/nothing", "public/hazards", "public%2ftips"})
    void unknownPublicCollection(String path) {
        Response answer = anybody().get("/api/v1/" + path);
        assertThat(answer.statusCode()).isIn(400, 401, 404);
        assertThat(StandIn.REACHED).hasValue(0);
    }

    @Test
    void requestLineOverTheLimit() throws IOException {
        assertProblem(
                Wire.exchange(
                        door.port(),
                        "GET /api/v1/hazards?q="
                                + "x".repeat(9000)
                                + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                414,
                "uri-too-long");
    }

    @Test
    void headersOverTheLimit() throws IOException {
        assertProblem(
                Wire.exchange(
                        door.port(),
                        "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20000) + "\r\n\r\n"),
                431,
                "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/hazards/../units HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/public/%2e%2e/hazards HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/public/..%2fhazards HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/public/..;x/hazards HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api//v1/hazards HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/hazards%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/hazards\\x HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/hazards?q=\u00e4 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET http://127.0.0.1/api/v1/hazards HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/hazards HTTP/1.1\r\n\r\n",
                "GET /api/v1/hazards HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /api/v1/hazards HTTP/1.1\r\nHost : x\r\n\r\n",
                "GET /api/v1/hazards HTTP/1.1\r\nHost: x\r\nX-A\u0000B: 1\r\n\r\n",
                "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nContent-Length: 1e3\r\n\r\n",
                "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\r\n\r\n"
            })
    void notOneClearRequest(String request) throws IOException {
        String authorized =
                request.replaceFirst("\r\n\r\n", "\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n");
        assertProblem(Wire.exchange(door.port(), authorized), 400, "malformed-request");
    }

    @Test
    void serviceThatIsDown() {
        refused(caller().get("/api/v1/inspections"), 503, "unavailable")
                .header("Retry-After", equalTo("2"))
                .body("detail", containsString("inspection"));
    }

    @Test
    void serviceThatSaysNothing() {
        refused(caller().get("/api/v1/hazards/silent"), 504, "upstream-timeout")
                .body("detail", containsString("hazard"));
    }

    @Test
    void serviceThatHangsUp() {
        refused(caller().post("/api/v1/hazards/broken"), 502, "upstream-failed");
        assertThat(StandIn.REACHED).as("A POST is not repeated").hasValue(1);
    }
}
