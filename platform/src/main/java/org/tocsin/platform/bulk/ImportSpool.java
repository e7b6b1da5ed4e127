package org.tocsin.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Bodies of imports on disk. A body is under its name only when all of it has reached the disk;
 * then alone may the import be acknowledged.
 */
@ApplicationScoped
class ImportSpool {

    private static final String NAME = "name";

    private final Path directory;

    ImportSpool(BulkSettings settings) {
        this.directory = settings.spool().toAbsolutePath();
    }

    /** What jobs call this directory; made with it, and kept in it. */
    synchronized String name() throws IOException {
        Path file = Files.createDirectories(directory).resolve(NAME);
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException isNew) {
            String name = UUID.randomUUID().toString();
            Path part = directory.resolve(NAME + ".part");
            Files.writeString(part, name);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return name;
        }
    }

    /** If the body breaks off, nothing is left of it. */
    void keep(UUID job, InputStream body) throws IOException {
        Path part = Files.createDirectories(directory).resolve(job + ".part");
        try {
            try (FileChannel file =
                    FileChannel.open(
                            part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(file);
                body.transferTo(out);
                out.flush();
                file.force(true);
            }
            Files.move(part, of(job), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    InputStream open(UUID job) throws IOException {
        return Files.newInputStream(of(job));
    }

    void remove(UUID job) throws IOException {
        Files.deleteIfExists(of(job));
    }

    private Path of(UUID job) {
        return directory.resolve(job + ".body");
    }
}
