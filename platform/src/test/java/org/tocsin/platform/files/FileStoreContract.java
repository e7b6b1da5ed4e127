package org.tocsin.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.platform.time.Ids;

/** What every store must do; run against each of them. */
abstract class FileStoreContract {

    @TempDir Path directory;

    abstract FileStore store();

    @Test
    void givesBackWhatWasPut() throws IOException {
        for (int size : new int[] {1, 70_000, 6 * 1024 * 1024}) {
            byte[] content = bytes(size);
            UUID id = put(content);
            try (InputStream in = store().open(id, 0, size)) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void givesBackAPart() throws IOException {
        byte[] content = bytes(1000);
        UUID id = put(content);
        try (InputStream in = store().open(id, 100, 50)) {
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 100, 150));
        }
        try (InputStream in = store().open(id, 999, 1)) {
            assertThat(in.read()).isEqualTo(content[999] & 0xFF);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void leavesTheSourceWhereItWas() throws IOException {
        Path source = Files.write(directory.resolve("source"), bytes(10));
        store().put(Ids.next(), source);
        assertThat(source).exists();
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> store().open(Ids.next(), 0, 1).close())
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void forgetsWhatIsDeletedAndMindsNoSecondTime() throws IOException {
        UUID id = put(bytes(10));
        store().delete(id);
        store().delete(id);
        assertThatThrownBy(() -> store().open(id, 0, 1).close())
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void tellsWhatIsOldEnough() throws IOException, InterruptedException {
        UUID one = put(bytes(10));
        UUID other = put(bytes(10));
        Thread.sleep(1_100); // object stores count whole seconds
        assertThat(olderThan(Duration.ofMillis(1))).contains(one, other);
        assertThat(olderThan(Duration.ofHours(1))).doesNotContain(one, other);
    }

    @Test
    void keepsNothingOfAFileThatCannotBeRead() throws IOException {
        List<UUID> before = olderThan(Duration.ofSeconds(-5));
        assertThatThrownBy(() -> store().put(Ids.next(), directory.resolve("nowhere")))
                .isInstanceOf(IOException.class);
        assertThat(olderThan(Duration.ofSeconds(-5))).isEqualTo(before);
    }

    @Test
    void belongsToWhoeverAskedFirst() throws IOException {
        String owner = store().claim("one-service");
        assertThat(store().claim("another-service")).isEqualTo(owner);
        UUID id = put(bytes(10));
        assertThat(olderThan(Duration.ofSeconds(-5))).contains(id); // and the mark is no file
    }

    @Test
    void takesNothingFromAndTellsNothingToAnotherService() throws IOException {
        store().claim("one-service");
        UUID id = put(bytes(10));
        FileStore others = new OwnedStore(store(), "another-service");
        Path source = Files.write(directory.resolve("source"), bytes(10));
        assertThatThrownBy(() -> others.put(Ids.next(), source))
                .hasMessageContaining("belongs to one-service");
        assertThatThrownBy(() -> others.delete(id)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> others.olderThan(Duration.ofSeconds(-5), _ -> {}))
                .isInstanceOf(IOException.class);
        new OwnedStore(store(), "one-service").delete(id);
    }

    UUID put(byte[] content) throws IOException {
        UUID id = Ids.next();
        store().put(id, Files.write(directory.resolve("source"), content));
        return id;
    }

    List<UUID> olderThan(Duration age) throws IOException {
        List<UUID> told = new ArrayList<>();
        store().olderThan(age, told::add);
        return told;
    }

    static byte[] bytes(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
