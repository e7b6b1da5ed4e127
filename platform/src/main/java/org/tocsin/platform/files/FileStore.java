package org.tocsin.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where the bytes of files are. Each is written once under its own id, never changed and never
 * written again, so that no two uploads can get in each other's way.
 */
public interface FileStore {

    /**
     * Whose store this is. Where nobody was, it becomes the asker's for good.
     *
     * @param asker the name of a service
     */
    String claim(String asker) throws IOException;

    /** Keeps the content; once this returns, it survives a crash. */
    void put(UUID id, Path content) throws IOException;

    /**
     * Part of the content, to be closed by the caller.
     *
     * @param from the first byte
     * @param length at least 1
     * @throws java.nio.file.NoSuchFileException if there is none of that id
     */
    InputStream open(UUID id, long from, long length) throws IOException;

    /** Nothing happens if there is none of that id. */
    void delete(UUID id) throws IOException;

    /**
     * Tells the ids of what was put longer ago than that, as the store counts time; also removes
     * what was begun that long ago and never finished.
     */
    void olderThan(Duration age, Consumer<UUID> each) throws IOException;
}
