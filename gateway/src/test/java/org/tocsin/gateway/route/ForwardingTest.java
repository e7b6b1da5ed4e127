package org.tocsin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.Wire;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class ForwardingTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final Tokens OFFICER =
            Tokens.of("bureau-a", "bureau-officer").division("990101");

    @Inject FrontDoor door;

    private RequestSpecification caller() {
        return Door.caller(door, OFFICER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hazards",
                "hazard-imports",
                "rectification-orders",
                "listings",
                "tips",
                "risk-points",
                "public/listings",
                "public/tips",
                "accidents",
                "accident-imports",
                "investigations",
                "statistics",
                "control-indicators",
                "units",
                "agreements",
                "assessments",
                "vetoes",
                "measures"
            })
    void everyCollectionHasItsService(String collection) {
        caller().get("/api/v1/" + collection)
                .then()
                .statusCode(200)
                .body("uri", equalTo("/api/v1/" + collection));
    }

    @Test
    void whatIsPublicNeedsNoToken() {
        Door.anybody(door)
                .body("x")
                .post("/api/v1/public/tips")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("headers.'x-forwarded-for'", contains("127.0.0.1"));
        Door.anybody(door)
                .get("/api/v1/public/tips/AAAAA?x=1")
                .then()
                .body("uri", equalTo("/api/v1/public/tips/AAAAA?x=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer garbage", "Basic eDp5", ""})
    void aTokenIsNotPassedOnToWhatIsPublic(String token) {
        String sent = token.isEmpty() ? OFFICER.bearer() : token;
        Door.anybody(door)
                .header("Authorization", sent)
                .get("/api/v1/public/tips/AAAAA")
                .then()
                .statusCode(200)
                .body("headers.authorization", nullValue());
    }

    @Test
    void pathAndQueryArriveUnchanged() {
        caller().urlEncodingEnabled(false)
                .get("/api/v1/hazards/a%20b;v=1/reviews?q=%E6%B6%88%E9%98%B2&sort=-dueAt,id&x=1+2")
                .then()
                .body(
                        "uri",
                        equalTo(
                                "/api/v1/hazards/a%20b;v=1/reviews?q=%E6%B6%88%E9%98%B2&sort=-dueAt,id&x=1+2"));
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "PATCH", "DELETE"})
    void methodBodyAndTokenArriveUnchanged(String method) {
        caller().header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .body("x".repeat(5000))
                .request(method, "/api/v1/hazards/1")
                .then()
                .body("method", equalTo(method))
                .body("bodyLength", equalTo(5000))
                .body("headers.'if-match'", contains("\"3\""))
                .body("headers.'idempotency-key'", contains("k-1"))
                .body("headers.authorization", contains(startsWith("Bearer eyJ")));
    }

    @Test
    void whatTheClientClaimsOfItselfIsNotPassedOn() throws IOException {
        String token = OFFICER.token();
        Wire.Answer answer =
                Wire.exchange(
                        door.port(),
                        """
                        GET /api/v1/hazards HTTP/1.1\r
                        Host: tocsin.example\r
                        Authorization: Bearer %s\r
                        Connection: close, X-Secret-Hop, Authorization\r
                        X-Secret-Hop: 1\r
                        Keep-Alive: timeout=5\r
                        TE: trailers\r
                        Proxy-Authorization: Basic eDp5\r
                        Forwarded: for=1.2.3.4\r
                        X-Forwarded-For: 1.2.3.4\r
                        X-Forwarded-Host: evil.example\r
                        X-Forwarded-Prefix: /evil\r
                        X-Real-IP: 1.2.3.4\r
                        X-User-Id: admin\r
                        X-Auth-Roles: leader\r
                        Remote-User: admin\r
                        X_Forwarded_For: 1.2.3.4\r
                        X-HTTP-Method-Override: DELETE\r
                        X-Original-URL: /api/v1/units\r
                        Cookie: session=1\r
                        Accept-Language: en\r
                        \r
                        """
                                .formatted(token));

        io.restassured.path.json.JsonPath seen =
                io.restassured.path.json.JsonPath.from(answer.body()).setRootPath("headers");
        assertThat(answer.status()).isEqualTo(200);
        for (String name :
                new String[] {
                    "x-secret-hop",
                    "keep-alive",
                    "te",
                    "proxy-authorization",
                    "forwarded",
                    "x-forwarded-prefix",
                    "x-real-ip",
                    "x-user-id",
                    "x-auth-roles",
                    "remote-user",
                    "x_forwarded_for",
                    "x-http-method-override",
                    "x-original-url",
                    "cookie"
                }) {
            assertThat(seen.<Object>get("'" + name + "'")).as(name).isNull();
        }
        assertThat(seen.getList("'x-forwarded-for'")).containsExactly("127.0.0.1");
        assertThat(seen.getList("'x-forwarded-host'")).containsExactly("tocsin.example");
        assertThat(seen.getList("'x-forwarded-proto'")).containsExactly("http");
        assertThat(seen.getList("authorization")).containsExactly("Bearer " + token);
        assertThat(seen.getList("'accept-language'")).containsExactly("en");
    }

    @Test
    void whatTheServiceTellsOfItselfIsNotPassedOn() {
        caller().get("/api/v1/hazards/chatty")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"7\""))
                .header("Location", equalTo("/api/v1/hazards/7"))
                .header("Connection", nullValue())
                .header("X-Internal", nullValue())
                .header("Proxy-Authenticate", nullValue())
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("traceresponse", not(equalTo("00-ffffffffffffffffffffffffffffffff")));
    }

    @ParameterizedTest
    @CsvSource({"unchanged,304", "empty,204"})
    void anAnswerWithoutBodyAnnouncesNone(String path, int status) throws IOException {
        String head = " HTTP/1.1\r\nHost: x\r\nAuthorization: " + OFFICER.bearer() + "\r\n";
        String raw =
                Wire.raw(
                        door.port(),
                        "GET /api/v1/hazards/"
                                + path
                                + head
                                + "\r\n"
                                + "GET /api/v1/hazards/next"
                                + head
                                + "Connection: close\r\n\r\n");
        int second = raw.lastIndexOf("HTTP/1.1 200 OK");

        assertThat(raw).startsWith("HTTP/1.1 " + status);
        assertThat(raw.substring(0, second))
                .containsIgnoringCase("etag: \"7\"")
                .doesNotContainIgnoringCase("transfer-encoding")
                .endsWith("\r\n\r\n");
        assertThat(raw.substring(second)).contains("/api/v1/hazards/next");
    }

    @Test
    void aTraceIsContinuedAndEchoed() {
        caller().header("traceparent", TRACE)
                .get("/api/v1/hazards")
                .then()
                .header("traceresponse", equalTo(TRACE))
                .body("headers.traceparent", contains(TRACE));
    }

    @Test
    void aTraceIsBegunWhereThereIsNone() {
        String echoed =
                caller().header("traceparent", "nonsense")
                        .get("/api/v1/hazards")
                        .then()
                        .header("traceresponse", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"))
                        .extract()
                        .header("traceresponse");
        assertThat(echoed).isNotEqualTo(TRACE);
    }

    @Test
    void anExportIsPassedOnLineByLine() throws Exception {
        StandIn.NEXT_LINE.release();

        HttpResponse<InputStream> answer =
                Door.send(
                        door,
                        "/api/v1/hazards/stream",
                        OFFICER,
                        request -> request.header("Accept", "application/x-ndjson"),
                        HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (int line = 1; line <= 3; line++) {
                // The service writes line n + 1 only after the client has read line n.
                assertThat(lines.readLine()).isEqualTo("{\"line\":" + line + "}");
                StandIn.NEXT_LINE.release();
            }
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void anExportKeepsItsTrailers() throws IOException {
        String raw =
                Wire.raw(
                        door.port(),
                        "GET /api/v1/trailed HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                                + OFFICER.bearer()
                                + "\r\n\r\n");
        assertThat(raw)
                .containsIgnoringCase("trailer: Repr-Digest, Row-Count")
                .containsIgnoringCase("\r\n0\r\nRepr-Digest: sha-256=:abc=:\r\nRow-Count: 1\r\n");
    }

    @Test
    void anImportMayBeLargeAndOfUnknownLength() throws Exception {
        byte[] chunk = new byte[1024 * 1024];
        HttpResponse<String> answer =
                Door.send(
                        door,
                        "/api/v1/hazards/imports",
                        OFFICER,
                        request ->
                                request.header("Content-Type", "application/x-ndjson")
                                        .POST(unannounced(Collections.nCopies(24, chunk))),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"bodyLength\":" + 24 * 1024 * 1024);
    }

    @Test
    void filesPassUpToTheirLimitWhateverLengthTheyAnnounce() throws Exception {
        byte[] chunk = new byte[1024 * 1024];
        HttpResponse<String> taken = upload(Collections.nCopies(20, chunk));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("\"bodyLength\":" + 20 * 1024 * 1024);

        HttpResponse<String> refused = upload(Collections.nCopies(22, chunk));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("/problems/body-too-large");
    }

    private HttpResponse<String> upload(List<byte[]> chunks) throws Exception {
        return Door.send(
                door,
                "/api/v1/hazards/1/files",
                OFFICER,
                request ->
                        request.header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(unannounced(chunks)),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anAnswerThatBreaksOffIsNotMadeToLookWhole() throws IOException {
        String raw =
                Wire.raw(
                        door.port(),
                        "GET /api/v1/hazards/half HTTP/1.1\r\nHost: x\r\nAuthorization: "
                                + OFFICER.bearer()
                                + "\r\n\r\n");
        assertThat(raw).contains("content-length: 1000").endsWith("0123456789");
    }

    private static HttpRequest.BodyPublisher unannounced(List<byte[]> chunks) {
        return HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofByteArrays(chunks));
    }
}
