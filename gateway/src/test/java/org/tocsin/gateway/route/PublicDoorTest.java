package org.tocsin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.Wire;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** What a public door owes to browsers, to polite programs and to impolite ones. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class PublicDoorTest {

    private static final String FRONTEND = "https://frontend.example";
    private static final Tokens OFFICER =
            Tokens.of("bureau-a", "bureau-officer").division("990101");

    @Inject FrontDoor door;

    @Test
    void aQuotaIsTheCallersAndTold() {
        Tokens caller = Tokens.of("few-a", "bureau-officer").division("990101").program("few");
        Tokens other = Tokens.of("few-b", "bureau-officer").division("990101").program("few");
        for (int left = 4; left >= 0; left--) {
            Door.caller(door, caller)
                    .get("/api/v1/hazards")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"client\";q=5;w=60"))
                    .header("RateLimit", matchesPattern("\"client\";r=" + left + ";t=[0-9]+"));
        }
        StandIn.REACHED.set(0);
        Door.caller(door, caller)
                .header("Accept-Language", "en")
                .get("/api/v1/hazards")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .header("RateLimit", containsString(";r=0;"))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("title", equalTo("Too many requests"));
        assertThat(StandIn.REACHED).hasValue(0);
        Door.caller(door, other).get("/api/v1/hazards").then().statusCode(200);
    }

    @Test
    void strangersAreCountedByTheirAddress() {
        Door.anybody(door)
                .get("/api/v1/public/tips/A")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"address\";q=1200;w=60"));
        Door.anybody(door)
                .get("/api/v1/hazards")
                .then()
                .statusCode(401)
                .header("RateLimit", containsString("\"address\""));
    }

    @Test
    void aPageOfAListedOriginMayCall() {
        Door.anybody(door)
                .header("Origin", FRONTEND)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/hazards")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(FRONTEND))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", equalToIgnoringCase("Origin"));
        Door.caller(door, OFFICER)
                .header("Origin", FRONTEND)
                .get("/api/v1/hazards")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(FRONTEND))
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        Response unasked = Door.anybody(door).get("/api/v1/public/tips/A");
        assertThat(unasked.headers().getValues("Vary")).anyMatch("origin"::equalsIgnoreCase);
        assertThat(unasked.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void anotherPageMayNot() {
        Door.anybody(door)
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/hazards")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", nullValue());
        Door.caller(door, OFFICER)
                .header("Origin", "https://evil.example")
                .get("/api/v1/hazards")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void browsersAreToldWhatNotToDo() {
        Door.caller(door, OFFICER)
                .get("/api/v1/hazards")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        Door.anybody(door)
                .get("/nothing")
                .then()
                .statusCode(404)
                .header("Content-Security-Policy", containsString("default-src 'self'"));
    }

    @Test
    void aRequestHasOneNumberEverywhere() {
        Door.caller(door, OFFICER)
                .header("X-Request-Id", "client-7")
                .get("/api/v1/hazards")
                .then()
                .header("X-Request-Id", equalTo("client-7"))
                .body("headers.'x-request-id'[0]", equalTo("client-7"));
        String made =
                Door.caller(door, OFFICER)
                        .header("X-Request-Id", "no {good}")
                        .get("/api/v1/hazards")
                        .then()
                        .extract()
                        .header("X-Request-Id");
        assertThat(made).matches("[0-9a-f]{32}");
    }

    @Test
    void largeTextsAreCompressedForWhoWantsIt() throws Exception {
        HttpResponse<byte[]> plain = openapi("Accept-Encoding", "identity");
        HttpResponse<byte[]> coded = openapi("Accept-Encoding", "gzip");
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        String codedTag = coded.headers().firstValue("ETag").orElseThrow();

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(coded.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(coded.headers().allValues("Vary")).anyMatch("accept-encoding"::equalsIgnoreCase);
        assertThat(coded.body()).hasSizeLessThan(plain.body().length / 3);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(coded.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(codedTag).isEqualTo(tag.substring(0, tag.length() - 1) + "--gzip\"");

        HttpResponse<byte[]> unchanged = openapi("If-None-Match", codedTag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("ETag")).contains(codedTag);
    }

    private HttpResponse<byte[]> openapi(String header, String value) throws Exception {
        return Door.send(
                door,
                "/api/v1/openapi",
                OFFICER,
                request -> request.header(header, value),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void whatHasADigestOrIsSmallIsSentAsItIs() throws IOException {
        String head =
                " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: gzip\r\nAuthorization: "
                        + OFFICER.bearer()
                        + "\r\n\r\n";
        assertThat(Wire.raw(door.port(), "GET /api/v1/trailed" + head))
                .doesNotContainIgnoringCase("content-encoding")
                .contains("Repr-Digest: sha-256=:abc=:");
        assertThat(Wire.raw(door.port(), "GET /api/v1/switched" + head))
                .doesNotContainIgnoringCase("content-encoding")
                .endsWith("ok");
    }

    @Test
    void anOldClientGetsWhatHasALengthAndNothingElse() throws IOException {
        String head = " HTTP/1.0\r\nHost: x\r\nAuthorization: " + OFFICER.bearer() + "\r\n\r\n";
        assertThat(Wire.exchange(door.port(), "GET /api/v1/switched" + head).status())
                .isEqualTo(200);
        Wire.Answer refused = Wire.exchange(door.port(), "GET /api/v1/trailed" + head);
        assertThat(refused.status()).isEqualTo(505);
        assertThat(refused.body()).contains("/problems/http-version");
    }

    @Test
    void aHeadThatDribblesIsNotWaitedFor() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(6000);
            Thread.ofVirtual().start(() -> dribble(socket, "GET / HTTP/1.1\r\nX-A: ", "a"));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
        }
    }

    @Test
    void aBodyThatDribblesIsNotWaitedFor() throws Exception {
        StandIn.COMPLETED.set(0);
        String head =
                "POST /api/v1/public/tips HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n";
        long began = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(8000);
            Thread.ofVirtual().start(() -> dribble(socket, head, "a"));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
        }
        assertThat((System.nanoTime() - began) / 1e9).isBetween(1.9, 7.0);
        assertThat(StandIn.COMPLETED).hasValue(0);
    }

    private static void dribble(Socket socket, String begin, String drop) {
        try {
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                Thread.sleep(100);
            }
        } catch (IOException refused) {
            // That is what should happen.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1|203.0.113.9|127.0.0.1",
                "127.0.0.9|198.51.100.1, 203.0.113.9|203.0.113.9",
                "127.0.0.9|203.0.113.9, 127.0.0.9|203.0.113.9",
                "127.0.0.9|2001:db8::7|2001:db8::7",
                "127.0.0.9|no address|127.0.0.9"
            })
    void onlyProxiesOfOursAreBelievedWhereARequestComesFrom(
            String peer, String claimed, String seen) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(peer, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", door.port()));
            String request =
                    "GET /api/v1/public/tips/A HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Forwarded-For: %s\r\n\r\n"
                            .formatted(claimed);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"x-forwarded-for\":[\"" + seen + "\"]");
        }
    }
}
