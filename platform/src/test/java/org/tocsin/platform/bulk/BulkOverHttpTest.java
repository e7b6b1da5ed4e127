package org.tocsin.platform.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Imports and exports through HTTP into a real database. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BulkOverHttpTest {

    private static final String NOTES = "/api/v1/bulk-notes";
    private static final String IMPORTS = NOTES + "/imports";
    private static final Tokens WRITER = Tokens.of("bulk-writer", "writer").division("990100");

    private static Response post(String type, String query, String body) {
        return given().header("Authorization", WRITER.bearer())
                .config(
                        RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)))
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query);
    }

    private static Response export(String division, String accept, String query) {
        return given().header("Authorization", WRITER.bearer())
                .header("Accept", accept)
                .get(NOTES + "?division=" + division + query);
    }

    private static String ndjson(String division, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                "{\"division\":\"%s\",\"text\":\"第 %d 条，＝全角\"}\n"
                                        .formatted(division, i))
                .collect(Collectors.joining());
    }

    @Test
    void keepsGoodRowsAndNamesBadOnes() {
        post(
                        "text/csv",
                        "?mode=partial",
                        "division,text\n990101,a\n990101,forbidden\n990101,\n990101,\"b\n990101,c\n")
                .then()
                .statusCode(201)
                .body("rows", equalTo(5))
                .body("created", equalTo(2))
                .body("errors.row", equalTo(List.of(2, 3, 4)))
                .body("errors.code", equalTo(List.of("no-such-note", "not-blank", "broken-quote")))
                .body("errors[0].message", equalTo("Not this one"));

        assertThat(export("990101", "application/x-ndjson", "").asString().lines()).hasSize(2);
    }

    @Test
    void keepsNothingInAtomicModeIfARowIsBad() {
        post(
                        "application/x-ndjson",
                        "?mode=atomic",
                        ndjson("990111", 300) + "{\"division\":\"x\"}\n")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", startsWith("/problems/"))
                .body("status", equalTo(422))
                .body("rejected", equalTo(1))
                .body("errors[0].row", equalTo(301))
                .body("errors[0].pointer", equalTo("/text"));
        post(
                        "application/x-ndjson",
                        "?mode=atomic",
                        ndjson("990111", 300)
                                + "{\"division\":\"990111\",\"text\":\"forbidden\"}\n")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("no-such-note")));

        assertThat(export("990111", "text/csv", "").asString().lines()).hasSize(1);
    }

    @Test
    void onlyValidatesOnRequest() {
        post("application/x-ndjson", "?mode=atomic&validateOnly=true", ndjson("990112", 3))
                .then()
                .statusCode(200)
                .body("created", equalTo(3))
                .body("validateOnly", equalTo(true));

        assertThat(export("990112", "application/x-ndjson", "").asString()).isEmpty();
    }

    @Test
    void numbersImportedRowsWithoutGaps() {
        post(
                "application/x-ndjson",
                "?mode=atomic",
                ndjson("990113", 5).replace("第 2 条", "forbidden"));
        post(
                        "application/json",
                        "?mode=atomic",
                        "[" + String.join(",", ndjson("990113", 5).lines().toList()) + "]")
                .then()
                .statusCode(201)
                .body("created", equalTo(5));
    }

    @Test
    void refusesWhatIsNoImport() {
        post("text/csv", "", "division,text\n")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?mode"));
        post("text/csv", "?mode=some", "division,text\n").then().statusCode(400);
        post("text/csv", "?mode=atomic&colour=red", "division,text\n").then().statusCode(400);
        post("text/csv", "?mode=atomic", "division,colour\n")
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("unknown-column"))
                .body("errors.pointer", containsInAnyOrder("/colour"));
        post("text/csv; charset=gbk", "?mode=atomic", "division,text\n").then().statusCode(415);
        post("text/plain", "?mode=atomic", "x").then().statusCode(415);
        post("application/json", "?mode=atomic", "{}").then().statusCode(400);
    }

    @Test
    void exportsCsvForSpreadsheets() {
        post(
                "application/x-ndjson",
                "?mode=atomic",
                "{\"division\":\"990114\",\"text\":\"=1+1，\\\"x\\\"\\r\\n\"}");

        Response csv = export("990114", "text/csv", "&bom=true");

        csv.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv;charset=UTF-8"))
                .header("Content-Disposition", startsWith("attachment; filename=\"notes-"));
        assertThat(csv.header("Content-Disposition"))
                .contains("filename*=UTF-8''%E7%AC%94%E8%AE%B0-");
        String body = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertThat(body).startsWith("\uFEFFid,division,text\r\n");
        assertThat(body).endsWith(",990114,\"'=1+1，\"\"x\"\"\r\n\"\r\n");
    }

    @Test
    void endsAnExportWithItsRowCountAndDigest()
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        post("application/x-ndjson", "?mode=atomic", ndjson("990115", 1200)).then().statusCode(201);

        String wire = raw("990115", Duration.ZERO);
        byte[] content = export("990115", "application/x-ndjson", "").asByteArray();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);

        assertThat(new String(content, StandardCharsets.UTF_8).lines()).hasSize(1200);
        assertThat(wire).contains("\r\n0\r\n").contains("Row-Count: 1200");
        assertThat(wire)
                .contains(
                        "Repr-Digest: sha-256=:"
                                + Base64.getEncoder().encodeToString(digest)
                                + ":");
    }

    @Test
    void cutsAnExportShortInsteadOfEndingItAsIfItWereWhole() throws Exception {
        for (int part = 0; part < 5; part++) {
            post("application/x-ndjson", "?mode=atomic", ndjson("990116", 4_000))
                    .then()
                    .statusCode(201);
        }
        post(
                        "application/x-ndjson",
                        "?mode=atomic",
                        "{\"division\":\"990116\",\"text\":\"break the export\"}")
                .then()
                .statusCode(201);

        for (Duration slowness : List.of(Duration.ZERO, Duration.ofSeconds(1))) {
            String wire = raw("990116", slowness);

            assertThat(wire).startsWith("HTTP/1.1 200").doesNotContain("Row-Count:");
            assertThat(wire).as("read after %s", slowness).doesNotContain("\r\n0\r\n");
        }
    }

    @Test
    void answersWithAProblemIfAnExportCannotEvenBegin() {
        export("000000", "text/csv", "")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    /** The answer as it travels, trailers included: HTTP clients for Java hide them. */
    private static String raw(String division, Duration slowness)
            throws IOException, InterruptedException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
            socket.setSoTimeout(20_000);
            String request =
                    "GET %s?division=%s HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
                            .formatted(NOTES, division, WRITER.bearer());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            Thread.sleep(slowness);
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
