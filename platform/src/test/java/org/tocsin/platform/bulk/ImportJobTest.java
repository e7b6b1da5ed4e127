package org.tocsin.platform.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.security.KnownCaller;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;

/** Imports that go on after their request. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ImportJobTest {

    private static final String IMPORTS = "/api/v1/bulk-notes/imports";
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ImportJobs jobs;
    private final ImportSpool spool;
    private final BulkNotes notes;
    private final DataSource database;

    ImportJobTest(ImportJobs jobs, ImportSpool spool, BulkNotes notes, DataSource database) {
        this.jobs = jobs;
        this.spool = spool;
        this.notes = notes;
        this.database = database;
    }

    private static String writer(String name) {
        return Tokens.of(name, "writer").division("990100").bearer();
    }

    private static Response post(String who, String type, String query, String body) {
        return given().header("Authorization", writer(who))
                .header("Accept-Language", "en")
                .header("Prefer", "respond-async")
                .header("Content-Type", type + ";charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query);
    }

    private static Response get(String who, String path) {
        return given().header("Authorization", writer(who)).get(path);
    }

    private static Response ended(String who, String path) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Response answer = get(who, path);
        while (!Set.of("COMPLETED", "FAILED").contains(String.valueOf(answer.<String>path("state")))
                && System.nanoTime() < deadline) {
            Thread.sleep(100);
            answer = get(who, path);
        }
        return answer;
    }

    private static String rows(String division, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"division\":\"%s\",\"text\":\"第 %d 条\"}\n".formatted(division, i))
                .collect(Collectors.joining());
    }

    private static long kept(String division) {
        return get("job-a", "/api/v1/bulk-notes?limit=200&division=" + division)
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void isAcceptedAndTellsItsEnd() throws InterruptedException {
        Response accepted = post("job-a", NDJSON, "?mode=partial", rows("991001", 3) + "{}\n{\n");

        accepted.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .header("Retry-After", "1");
        String path = accepted.getHeader("Location");
        Response ended = ended("job-a", path);

        ended.then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("attempts", equalTo(1))
                .body("rows", equalTo(5))
                .body("created", equalTo(3))
                .body("rejected", equalTo(2))
                .body("errors", hasSize(3));
        assertThat(ended.getHeader("ETag")).isNotBlank();
        assertThat(kept("991001")).isEqualTo(3);
        Response errors = get("job-a", path + "/errors");
        assertThat(errors.contentType()).startsWith(NDJSON);
        assertThat(errors.asString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"row\""));
    }

    @Test
    void recordsWhoAskedForIt() throws InterruptedException, SQLException {
        String path =
                post("job-auditee", NDJSON, "?mode=atomic", rows("991002", 1))
                        .getHeader("Location");
        ended("job-auditee", path);

        assertThat(
                        count(
                                "select count(*) from audit_entry where subject = ? and action = 'import'",
                                "job-auditee"))
                .isEqualTo(1);
    }

    @Test
    void isSeenByItsSubjectOnly() {
        String path =
                post("job-a", NDJSON, "?mode=partial", rows("991003", 1)).getHeader("Location");

        get("job-b", path).then().statusCode(404);
        get("job-b", path + "/errors").then().statusCode(404);
        get("job-a", ImportStatus.path(notes, UUID.randomUUID())).then().statusCode(404);
    }

    @Test
    void failsWithAProblemIfOneRowSpoilsAll() throws InterruptedException {
        String path =
                post(
                                "job-a",
                                NDJSON,
                                "?mode=atomic",
                                rows("991004", 300) + "{\"division\":\"x\"}\n")
                        .getHeader("Location");

        ended("job-a", path)
                .then()
                .body("state", equalTo("FAILED"))
                .body("rejected", equalTo(1))
                .body("problem.type", equalTo("/problems/rule-broken"))
                .body("problem.status", equalTo(422));
        assertThat(kept("991004")).isZero();
    }

    @Test
    void failsWithAProblemIfTheBodyIsNoImport() throws InterruptedException {
        String path =
                post("job-a", "text/csv", "?mode=partial", "division,colour\n")
                        .getHeader("Location");

        ended("job-a", path)
                .then()
                .body("state", equalTo("FAILED"))
                .body("problem.errors[0].code", equalTo("unknown-column"));
    }

    @Test
    void refusesAtOnceWhatNeedsNoBodyToBeWrong() {
        post("job-a", NDJSON, "?mode=some", "").then().statusCode(400);
        post("job-a", "application/zip", "?mode=atomic", "PK").then().statusCode(415);
        post("job-a", "text/plain", "?mode=atomic", "x").then().statusCode(415);
    }

    /** What a killed instance leaves behind: a body, and a job that runs without a sign of life. */
    @Test
    void beginsAgainAfterItsInstanceWasKilled()
            throws IOException, SQLException, InterruptedException {
        UUID id = accepted("job-killed", rows("991005", 3));
        update(
                "update import_job set state = 'RUNNING', worker = 'gone', attempts = 1,"
                        + " worked_at = utc_timestamp(6) - interval 1 hour where id = ?",
                id);

        Response ended = ended("job-killed", ImportStatus.path(notes, id));

        ended.then()
                .body("state", equalTo("COMPLETED"))
                .body("attempts", equalTo(2))
                .body("rows", equalTo(3));
        assertThat(kept("991005")).isEqualTo(3);
    }

    @Test
    void isGivenUpIfItNeverComesToItsEnd() throws IOException, SQLException, InterruptedException {
        UUID id = accepted("job-poison", rows("991006", 3));
        update(
                "update import_job set state = 'RUNNING', worker = 'gone', attempts = 5,"
                        + " worked_at = utc_timestamp(6) - interval 1 hour where id = ?",
                id);

        ended("job-poison", ImportStatus.path(notes, id))
                .then()
                .body("state", equalTo("FAILED"))
                .body("problem.status", equalTo(500));
    }

    @Test
    void leavesNothingOfABodyThatBreaksOff()
            throws IOException, InterruptedException, SQLException {
        long before = count("select count(*) from import_job where subject = ?", "job-cut");
        try (Socket socket = new Socket("127.0.0.1", io.restassured.RestAssured.port)) {
            String head =
                    "POST %s?mode=partial HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nPrefer: respond-async\r\nContent-Type: %s\r\nContent-Length: 100000\r\n\r\n"
                            .formatted(IMPORTS, writer("job-cut"), NDJSON);
            socket.getOutputStream()
                    .write((head + rows("991007", 5)).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(500);
        }
        Thread.sleep(1_000);

        assertThat(count("select count(*) from import_job where subject = ?", "job-cut"))
                .isEqualTo(before);
        assertThat(kept("991007")).isZero();
    }

    private UUID accepted(String subject, String body) throws IOException {
        UUID id = Ids.next();
        spool.keep(id, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        jobs.add(
                id,
                spool.name(),
                notes,
                new ImportOrder(
                        BulkFormat.NDJSON, ImportMode.PARTIAL, false, false, "en", Map.of()),
                new KnownCaller(
                        Tokens.subjectOf(subject),
                        subject,
                        Set.of("writer"),
                        Scope.ofDivision("990100")),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        try (InputStream kept = spool.open(id)) {
            assertThat(kept.readAllBytes()).hasSize(body.getBytes(StandardCharsets.UTF_8).length);
        }
        return id;
    }

    private void update(String sql, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, org.tocsin.platform.sql.Columns.bytes(id));
            statement.executeUpdate();
        }
    }

    private long count(String sql, String subject) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Tokens.subjectOf(subject));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
