package org.tocsin.accident.release.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Historic;
import org.tocsin.accident.testing.People;
import org.tocsin.platform.testing.RealServers;

/** docs/guides/audit/recompute.sh against the running service. The year 2001 is its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AuditClientTest {

    private static final String RELEASES = "/api/v1/statistics/releases";
    private static final String BULLETIN =
            """
            {"name": "2001年通报", "figures": [
              {"title": "按类别逐季", "from": "2001-01-01", "to": "2001-12-31", "groupBy": ["category", "quarter"], "compare": true},
              {"title": "按区划", "from": "2001-01-01", "to": "2001-12-31", "groupBy": ["division"], "measures": ["deaths", "directLossCny"]},
              {"title": "火灾逐周", "from": "2001-01-01", "to": "2001-12-31", "division": "990102", "groupBy": ["week", "type"], "category": ["FIRE"]},
              {"title": "合计", "from": "2001-01-01", "to": "2001-06-30", "industry": ["UNKNOWN"], "severity": ["GENERAL", "LARGER"]}]}
            """;

    private Path directory;

    @BeforeEach
    void somewhereToKeepDownloads() throws IOException {
        directory = Files.createTempDirectory("audit");
    }

    private record Outcome(int code, String text) {}

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", script().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(directory.toFile());
        builder.environment()
                .put("TOCSIN", "http://127.0.0.1:%d/api/v1".formatted(RestAssured.port));
        builder.environment().put("TOCSIN_TOKEN", People.auditor().replace("Bearer ", ""));
        Path output = directory.resolve("output.txt");
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static Path script() {
        Path up = Path.of("").toAbsolutePath();
        while (!Files.exists(up.resolve("docs/guides/audit/recompute.sh"))) {
            up = up.getParent();
        }
        return up.resolve("docs/guides/audit/recompute.sh");
    }

    private static boolean isThere(String tool) {
        try {
            return new ProcessBuilder(tool, "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void recomputesAReleaseFromTheRevisionsAndFindsAFalseFigure() throws Exception {
        assumeTrue(
                (isThere("jq") && isThere("curl")) || "true".equals(System.getenv("CI")),
                "skipped: the audit client needs curl and jq");
        Historic.enter(
                List.of(
                        Historic.of("2001-01-01", "990101001", "FIRE", 3),
                        Historic.of("2001-05-05", "990102001", "FIRE", 1),
                        Historic.of("2001-12-31", "990102", "FIRE", 0),
                        Historic.of("2001-08-08", "990100", "CONSTRUCTION", 2),
                        Historic.of("2000-02-29", "990171", "CONSTRUCTION", 2)));
        String id = release();
        String fire =
                Api.as(People.bureauB())
                        .get(Api.ACCIDENTS + "?occurredFrom=2001-05-05&occurredTo=2001-05-05")
                        .path("items[0].id");
        Api.revise(People.leaderOf("990102"), fire, "CORRECTION", "\"deaths\": 8")
                .then()
                .statusCode(200);

        Outcome whole = run("--dir", "work", id);
        assertThat(whole.text()).endsWith("equal\n").doesNotContain("not equal");
        assertThat(whole.code()).isZero();

        Path downloads = directory.resolve("work").resolve(id);
        breakOff(downloads.resolve("990100.ndjson"));
        assertThat(run("--dir", "work", id).code()).isZero();

        falsify(downloads.resolve("990100.ndjson"));
        Outcome falsified = run("--dir", "work", id);
        assertThat(falsified.code()).isEqualTo(1);
        assertThat(falsified.text()).contains("not equal", "\"measure\":\"deaths\"");

        assertThat(run("--dir", "work", release()).code())
                .as("another release takes no download of this one")
                .isZero();
    }

    private static String release() {
        return Api.as(People.officeOf("990100"))
                .contentType(ContentType.JSON)
                .body(BULLETIN)
                .post(RELEASES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As a download leaves it that was cut off in the middle of a line. */
    private static void breakOff(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 100));
        Files.delete(file.resolveSibling(file.getFileName() + ".whole"));
    }

    private static void falsify(Path file) throws IOException {
        String text = Files.readString(file);
        Files.writeString(
                file, text.replaceFirst("(\"occurredOn\":\"2001-01-01\".*?\"deaths\":)3", "$14"));
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        assumeTrue(
                (isThere("jq") && isThere("curl")) || "true".equals(System.getenv("CI")),
                "skipped: the audit client needs curl and jq");
        assertThat(run("--help").text()).startsWith("Usage: recompute.sh");
        assertThat(run("--help").code()).isZero();
        assertThat(run("nonsense").code()).isEqualTo(2);
        assertThat(run("01990000-0000-7000-8000-000000000000").code()).isEqualTo(2);
    }
}
