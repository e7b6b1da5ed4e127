package org.tocsin.hazard.evidence.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.Api.reported;
import static org.tocsin.hazard.testing.FileApi.files;
import static org.tocsin.hazard.testing.FileApi.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.files.FileSettings;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.files.SampleFiles;

/** Whatever is sent, the answer says what is wrong with it, and nothing stays of it anywhere. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BadUploadTest {

    private static final int LIMIT = 20 * 1024 * 1024;

    private final Units units;
    private final EntityManager entities;
    private final FileSettings settings;
    private String hazard;
    private List<String> before;
    private long rows;

    BadUploadTest(Units units, EntityManager entities, FileSettings settings) {
        this.units = units;
        this.entities = entities;
        this.settings = settings;
    }

    @BeforeEach
    void countWhatIsThere() {
        units.demo();
        hazard = reported(People.ENTERPRISE_A);
        before = everythingOnDisk();
        rows = rows();
    }

    @AfterEach
    void nothingWasLeft() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(everythingOnDisk()).isEqualTo(before));
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void anArchiveCalledAPicture() {
        refused(SampleFiles.zip(), 415).body("detail", containsString("application/zip"));
    }

    @Test
    void aProgramCalledAPicture() {
        refused(SampleFiles.executable(), 415).body("detail", containsString("application/x-"));
    }

    @Test
    void aPageCalledAPicture() {
        refused(SampleFiles.ascii("<html><script>alert(1)</script></html>"), 415)
                .body("detail", containsString("text/html"));
    }

    @Test
    void anEmptyFile() {
        refused(new byte[0], 422).body("errors[0].code", equalTo("empty-file"));
    }

    @Test
    void halfAPicture() {
        byte[] photo = SampleFiles.jpeg(1);
        refused(Arrays.copyOf(photo, photo.length / 2), 422)
                .body("errors[0].code", equalTo("truncated-file"));
    }

    @Test
    void nothingButTheBeginningOfAPicture() {
        refused(Arrays.copyOf(SampleFiles.jpeg(1), 4), 422);
    }

    @Test
    void oneByteMoreThanIsTaken() {
        byte[] large = Arrays.copyOf(SampleFiles.jpeg(1), LIMIT + 1);
        refused(large, 413).body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void farMoreThanIsTaken() throws IOException {
        int length = 2 * LIMIT;
        assertThat(answerTo(head("Content-Length: " + length), part(), new byte[1_000]))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "/problems/body-too-large");
    }

    @Test
    void farMoreThanIsTakenInChunksOfUnannouncedLength() throws IOException {
        assertThat(answerTo(chunked(LIMIT + 2 * 1024 * 1024))).startsWith("HTTP/1.1 413");
    }

    @Test
    void aSenderWhoGoesAwayInTheMiddle() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: 5000000"));
            out.write(part());
            out.write(new byte[2_000_000]);
            out.flush();
        }
    }

    @Test
    void noFormAtAll() {
        as(People.bureauA())
                .contentType("application/json")
                .body("{}")
                .post(files(hazard))
                .then()
                .statusCode(415);
    }

    @Test
    void aFormWithoutABoundary() throws IOException {
        byte[] body = SampleFiles.join(part(), SampleFiles.jpeg(1));
        byte[] head =
                SampleFiles.ascii(
                        text(head("Content-Length: " + body.length)).replace("; boundary=xyz", ""));
        assertThat(answerTo(head, body)).matches("(?s)HTTP/1.1 4(00|15) .*/problems/.*");
    }

    @Test
    void aFormThatNeverEnds() throws IOException {
        byte[] body = SampleFiles.join(part(), SampleFiles.jpeg(1));
        assertThat(answerTo(head("Content-Length: " + body.length), body))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/malformed-request");
    }

    @Test
    void aFormWithoutAFile() {
        as(People.bureauA())
                .multiPart("file", "just text")
                .multiPart("note", "x")
                .post(files(hazard))
                .then()
                .statusCode(400);
    }

    @Test
    void twoFiles() {
        as(People.bureauA())
                .multiPart("file", "a.jpg", SampleFiles.jpeg(1))
                .multiPart("file", "b.jpg", SampleFiles.jpeg(2))
                .post(files(hazard))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("one-file-needed"));
    }

    @Test
    void aPartThatNobodyKnows() {
        as(People.bureauA())
                .multiPart("file", "a.jpg", SampleFiles.jpeg(1))
                .multiPart("photo", "b.jpg", SampleFiles.jpeg(2))
                .post(files(hazard))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-part"));
    }

    @Test
    void aHazardThatIsNotThere() {
        upload(People.bureauB(), hazard, "a.jpg", SampleFiles.jpeg(1)).then().statusCode(404);
    }

    @Test
    void aStoreThatDoesNotWork() throws IOException {
        Path half = settings.directory().resolve("half");
        Path aside = settings.directory().resolve("half-aside");
        Files.createDirectories(half);
        Files.move(half, aside);
        Files.createFile(half); // a file where the directory should be
        try {
            refused(SampleFiles.jpeg(9), 503).body("type", equalTo("/problems/unavailable"));
        } finally {
            Files.delete(half);
            Files.move(aside, half);
        }
    }

    @Test
    void theSameFileManyTimesAtOnceIsStoredOnce() throws Exception {
        byte[] photo = SampleFiles.jpegOfPhone(42);
        try (var senders = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> all =
                    IntStream.range(0, 6)
                            .<Callable<Integer>>mapToObj(
                                    _ ->
                                            () ->
                                                    upload(People.bureauA(), hazard, "a.jpg", photo)
                                                            .statusCode())
                            .toList();
            for (Future<Integer> answer : senders.invokeAll(all)) {
                assertThat(answer.get()).isIn(200, 201, 409);
            }
        }
        assertThat(rows()).isEqualTo(rows + 1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(everythingOnDisk()).hasSize(before.size() + 1));
        before = everythingOnDisk();
        rows++;
    }

    private io.restassured.response.ValidatableResponse refused(byte[] content, int status) {
        return upload(People.bureauA(), hazard, "photo.jpg", content)
                .then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"));
    }

    private long rows() {
        return entities.createQuery("select count(f) from EvidenceFile f", Long.class)
                .getSingleResult();
    }

    private List<String> everythingOnDisk() {
        Path directory = settings.directory();
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return List.copyOf(
                    new TreeSet<>(
                            all.filter(Files::isRegularFile)
                                    .filter(f -> !f.endsWith("owner"))
                                    .map(Path::toString)
                                    .toList()));
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of("changing: " + e);
        }
    }

    private byte[] head(String length) {
        return SampleFiles.ascii(
                "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=xyz\r\n%s\r\n\r\n"
                        .formatted(files(hazard), People.bureauA(), length));
    }

    private static byte[] part() {
        return SampleFiles.ascii(
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
    }

    private byte[] chunked(int size) {
        return SampleFiles.join(
                head("Transfer-Encoding: chunked"),
                chunk(part()),
                chunk(new byte[size]),
                SampleFiles.ascii("0\r\n\r\n"));
    }

    private static byte[] chunk(byte[] content) {
        return SampleFiles.join(
                SampleFiles.ascii(Integer.toHexString(content.length) + "\r\n"),
                content,
                SampleFiles.ascii("\r\n"));
    }

    private static String answerTo(byte[]... request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            try {
                socket.getOutputStream().write(SampleFiles.join(request));
            } catch (SocketException cut) {
                // the answer may have come before the request was at its end
            }
            return readQuietly(socket.getInputStream());
        }
    }

    /** Until the other side closes, is cut off, or has nothing more to say. */
    private static String readQuietly(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] piece = new byte[4096];
        try {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                answer.append(text(Arrays.copyOf(piece, n)));
            }
        } catch (SocketTimeoutException | SocketException end) {
            // what has come so far is the answer
        }
        return answer.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
