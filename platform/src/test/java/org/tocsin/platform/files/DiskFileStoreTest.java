package org.tocsin.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiskFileStoreTest extends FileStoreContract {

    private FileStore store;

    @BeforeEach
    void anEmptyStore() {
        store = new DiskFileStore(directory.resolve("store"));
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void keepsTheSameFilesAfterARestart() throws IOException {
        UUID id = put(bytes(10));
        store = new DiskFileStore(directory.resolve("store"));
        try (var in = store.open(id, 0, 10)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes(10));
        }
    }

    @Test
    void leavesOnlyTheFileBehind() throws IOException {
        UUID id = put(bytes(10));
        assertThat(files()).containsExactly(id.toString());
    }

    @Test
    void removesWhatACrashLeftHalfWritten() throws IOException {
        put(bytes(10));
        Path half = directory.resolve("store/half").resolve(UUID.randomUUID().toString());
        Files.write(half, bytes(5));
        olderThan(Duration.ofHours(1));
        assertThat(half).exists();
        Files.setLastModifiedTime(half, FileTime.from(Instant.EPOCH));
        olderThan(Duration.ofHours(1));
        assertThat(half).doesNotExist();
    }

    private java.util.List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("store"))) {
            return all.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
        }
    }
}
