package org.tocsin.inspection.photo.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.inspection.testing.Photos.download;
import static org.tocsin.inspection.testing.Photos.upload;
import static org.tocsin.inspection.testing.Photos.uploaded;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.recordedAtA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.files.FileSettings;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.files.SampleFiles;

/** Whatever is sent, the answer says what is wrong with it, and nothing stays of it anywhere. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BadPhotoTest {

    private static final int LIMIT = 20 * 1024 * 1024;

    private final DemoDirectory directory;
    private final EntityManager entities;
    private final FileSettings settings;
    private String visit;
    private List<String> files;
    private long rows;

    BadPhotoTest(DemoDirectory directory, EntityManager entities, FileSettings settings) {
        this.directory = directory;
        this.entities = entities;
        this.settings = settings;
    }

    @BeforeEach
    void countWhatIsThere() {
        directory.load();
        visit = recordedAtA(0);
        files = everythingOnDisk();
        rows = rows();
    }

    @AfterEach
    void nothingWasLeft() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(everythingOnDisk()).isEqualTo(files));
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
    void aDocumentIsNoPhotograph() {
        refused(SampleFiles.pdf("report"), 415)
                .body("detail", containsString("application/pdf"))
                .body("detail", containsString("JPEG、PNG、WebP"));
    }

    @Test
    void anEmptyFileAndHalfAPicture() {
        refused(new byte[0], 422).body("errors[0].code", equalTo("empty-file"));
        byte[] picture = SampleFiles.jpeg(1);
        refused(Arrays.copyOf(picture, picture.length / 2), 422)
                .body("errors[0].code", equalTo("truncated-file"));
    }

    @Test
    void oneByteMoreThanIsTaken() {
        refused(Arrays.copyOf(SampleFiles.jpeg(1), LIMIT + 1), 413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void aVisitThatIsOver() {
        change(People.bureauA(), visit, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);
        refused(SampleFiles.jpeg(1), 409);
    }

    @Test
    void aStoreThatDoesNotTakeIt() throws IOException {
        without("half", () -> refused(SampleFiles.jpeg(9), 503).body("type", equalTo(UNAVAILABLE)));
    }

    private static final String UNAVAILABLE = "/problems/unavailable";

    @Test
    void aStoreThatDoesNotGiveItBack() throws IOException {
        String photo = uploaded(People.bureauA(), visit, "", SampleFiles.jpeg(9));
        files = everythingOnDisk();
        rows++;
        without(
                "files",
                () ->
                        download(People.bureauA(), visit, photo)
                                .then()
                                .statusCode(503)
                                .contentType(containsString("application/problem+json"))
                                .body("type", equalTo(UNAVAILABLE)));
        download(People.bureauA(), visit, photo).then().statusCode(200);
    }

    /** With a file where a directory of the store should be. */
    private void without(String name, Runnable test) throws IOException {
        Path part = settings.directory().resolve(name);
        Path aside = settings.directory().resolve(name + "-aside");
        Files.createDirectories(part);
        Files.move(part, aside);
        Files.createFile(part);
        try {
            test.run();
        } finally {
            Files.delete(part);
            Files.move(aside, part);
        }
    }

    @Test
    void theSamePhotographManyTimesAtOnceIsStoredOnce() throws Exception {
        String query = "?id=" + UUID.randomUUID();
        byte[] picture = SampleFiles.jpegOfPhone(42);
        Callable<Integer> sender =
                () -> upload(People.bureauA(), visit, query, picture).statusCode();
        try (var senders = Executors.newFixedThreadPool(4)) {
            List<Integer> answers =
                    senders.invokeAll(java.util.Collections.nCopies(4, sender)).stream()
                            .map(Future::resultNow)
                            .toList();
            assertThat(answers).containsOnlyOnce(201).isSubsetOf(200, 201, 409);
        }
        rows++;
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(everythingOnDisk()).hasSize(files.size() + 1));
        files = everythingOnDisk();
    }

    private ValidatableResponse refused(byte[] content, int status) {
        return upload(People.bureauA(), visit, "", content)
                .then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"));
    }

    private long rows() {
        return entities.createQuery("select count(p) from Photo p", Long.class).getSingleResult();
    }

    private List<String> everythingOnDisk() {
        try (Stream<Path> all = Files.walk(settings.directory())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("owner"))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException changing) {
            return List.of("changing: " + changing);
        }
    }
}
