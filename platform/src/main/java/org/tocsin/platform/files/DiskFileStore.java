package org.tocsin.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files in a directory, spread over 65,536 subdirectories by the random end of their ids. A file
 * appears under its name only when it is whole and on the disk.
 */
public final class DiskFileStore implements FileStore {

    /** File times are the system's, whatever the service's own clock is set to. */
    private static final Clock SYSTEM = Clock.systemUTC();

    private final Path owner;
    private final Path files;
    private final Path half;

    public DiskFileStore(Path directory) {
        owner = directory.toAbsolutePath().resolve("owner");
        files = directory.toAbsolutePath().resolve("files");
        half = directory.toAbsolutePath().resolve("half");
    }

    @Override
    public String claim(String asker) throws IOException {
        Files.createDirectories(owner.getParent());
        try {
            Files.writeString(
                    owner, asker, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException taken) {
            return Files.readString(owner);
        }
        return asker;
    }

    @Override
    public void put(UUID id, Path content) throws IOException {
        Path begun = Files.createDirectories(half).resolve(id.toString());
        Path place = place(id);
        try {
            write(content, begun);
            Files.createDirectories(place.getParent());
            Files.move(begun, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
        }
        for (Path above = place.getParent(); !above.equals(files.getParent()); ) {
            force(above);
            above = above.getParent();
        }
    }

    private static void write(Path content, Path target) throws IOException {
        try (FileChannel from = FileChannel.open(content, StandardOpenOption.READ);
                FileChannel to =
                        FileChannel.open(
                                target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = from.size();
            for (long done = 0; done < size; ) {
                done += from.transferTo(done, size - done, to);
            }
            to.force(true);
        }
    }

    /** A directory's entries survive a crash only once the directory itself is on the disk. */
    private static void force(Path directory) throws IOException {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    @Override
    public InputStream open(UUID id, long from, long length) throws IOException {
        FileChannel file = FileChannel.open(place(id), StandardOpenOption.READ);
        try {
            file.position(from);
            return new FirstBytes(Channels.newInputStream(file), length);
        } catch (IOException broken) {
            file.close();
            throw broken;
        }
    }

    @Override
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    @Override
    public void olderThan(Duration age, Consumer<UUID> each) throws IOException {
        Instant limit = SYSTEM.instant().minus(age);
        try (Stream<Path> begun = old(half, limit)) {
            for (Path unfinished : (Iterable<Path>) begun::iterator) {
                Files.deleteIfExists(unfinished);
            }
        }
        try (Stream<Path> whole = old(files, limit)) {
            whole.forEach(file -> each.accept(UUID.fromString(file.getFileName().toString())));
        }
    }

    private static Stream<Path> old(Path directory, Instant limit) throws IOException {
        return Files.exists(directory)
                ? Files.find(
                        directory,
                        3,
                        (file, about) ->
                                about.isRegularFile()
                                        && about.lastModifiedTime().toInstant().isBefore(limit))
                : Stream.empty();
    }

    private Path place(UUID id) {
        String name = id.toString();
        int end = name.length();
        return files.resolve(name.substring(end - 4, end - 2))
                .resolve(name.substring(end - 2))
                .resolve(name);
    }
}
