package org.tocsin.platform.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.files.ObjectStore;
import org.tocsin.platform.time.Ids;

/** Against a real S3 server, a process of its own. */
class S3FileStoreTest extends FileStoreContract {

    private FileStore store;

    @BeforeEach
    void aBucket() {
        store = new S3FileStore(ObjectStore.settings(ObjectStore.endpoint()));
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void isToldFromAnEmptyOneWhenItIsAway() {
        store = new S3FileStore(ObjectStore.settings("http://127.0.0.1:1"));
        assertThatThrownBy(() -> put(bytes(10))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.open(Ids.next(), 0, 1).close())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class);
    }
}
