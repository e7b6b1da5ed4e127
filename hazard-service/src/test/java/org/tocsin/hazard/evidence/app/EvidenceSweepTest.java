package org.tocsin.hazard.evidence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tocsin.hazard.testing.Api.reported;
import static org.tocsin.hazard.testing.FileApi.download;
import static org.tocsin.hazard.testing.FileApi.uploaded;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.files.Deposits;
import org.tocsin.platform.files.FileSettings;
import org.tocsin.platform.files.FileStore;
import org.tocsin.platform.files.FileSweep;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.files.SampleFiles;
import org.tocsin.platform.time.Ids;

/** The store holds what the register knows, and after failures and crashes nothing else. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EvidenceSweepTest {

    private final Units units;
    private final FileStore store;
    private final Deposits deposits;
    private final FileSweep sweep;
    private final FileSettings settings;

    EvidenceSweepTest(
            Units units,
            FileStore store,
            Deposits deposits,
            FileSweep sweep,
            FileSettings settings) {
        this.units = units;
        this.store = store;
        this.deposits = deposits;
        this.sweep = sweep;
        this.settings = settings;
    }

    @BeforeEach
    void theDemoEnterprises() {
        units.demo();
    }

    @Test
    void aFailedTransactionTakesItsFileAlong() throws IOException {
        UUID id = Ids.next();
        Path content = Files.write(Files.createTempFile("content", ""), SampleFiles.png(1));
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    deposits.put(id, content);
                                                    throw new IllegalStateException("fails");
                                                }))
                .hasMessageContaining("fails");
        await().untilAsserted(
                        () ->
                                assertThatThrownBy(() -> store.open(id, 0, 1).close())
                                        .isInstanceOf(NoSuchFileException.class));
    }

    @Test
    void sweepsWhatIsOldAndUnknownAndNothingElse() throws IOException {
        String hazard = reported(People.ENTERPRISE_A);
        String known = uploaded(People.bureauA(), hazard, SampleFiles.png(2));
        UUID lost = put();
        UUID fresh = put();
        Path upload = settings.directory().resolve("incoming/broken-off");
        Files.write(upload, SampleFiles.png(3));
        age(known);
        age(lost.toString());
        Files.setLastModifiedTime(upload, FileTime.from(Instant.EPOCH));
        sweep.sweep();
        assertThat(upload).doesNotExist();
        assertThatThrownBy(() -> store.open(lost, 0, 1).close())
                .isInstanceOf(NoSuchFileException.class);
        store.open(fresh, 0, 1).close();
        download(People.bureauA(), hazard, known).then().statusCode(200);
        store.delete(fresh);
    }

    private UUID put() throws IOException {
        UUID id = Ids.next();
        store.put(id, Files.write(Files.createTempFile("content", ""), SampleFiles.png(1)));
        return id;
    }

    private void age(String id) throws IOException {
        try (Stream<Path> all = Files.walk(settings.directory().resolve("files"))) {
            Path file = all.filter(f -> f.endsWith(id)).findFirst().orElseThrow();
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }
    }
}
