package org.tocsin.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A store that belongs to one service. What a service finds in its store and does not know it takes
 * out, so a place that was given to two by mistake must be noticed before anything is lost.
 */
final class OwnedStore implements FileStore {

    private final FileStore store;
    private final String owner;
    private volatile boolean isOwn;

    OwnedStore(FileStore store, String owner) {
        this.store = store;
        this.owner = owner;
    }

    @Override
    public String claim(String asker) throws IOException {
        return store.claim(asker);
    }

    @Override
    public void put(UUID id, Path content) throws IOException {
        makeSure();
        store.put(id, content);
    }

    @Override
    public InputStream open(UUID id, long from, long length) throws IOException {
        return store.open(id, from, length);
    }

    @Override
    public void delete(UUID id) throws IOException {
        makeSure();
        store.delete(id);
    }

    @Override
    public void olderThan(Duration age, Consumer<UUID> each) throws IOException {
        makeSure();
        store.olderThan(age, each);
    }

    /** When it is first needed, not at the start: a store may be away then. */
    private void makeSure() throws IOException {
        if (isOwn) {
            return;
        }
        String found = store.claim(owner);
        if (!found.equals(owner)) {
            throw new IOException(
                    "The file store belongs to %s: give %s one of its own (tocsin.files.directory, tocsin.files.s3.bucket)"
                            .formatted(found, owner));
        }
        isOwn = true;
    }
}
