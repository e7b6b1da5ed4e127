package org.tocsin.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.local.realm.SecretFile;
import org.tocsin.local.servers.Child;

/**
 * Which process runs which part. Kept with the process's start time: a number that the system has
 * given to another program since is not taken for ours, and never killed.
 */
final class RunBook {

    /**
     * The start time of a process is computed from the clock's boot time, which is adjusted now and
     * then.
     */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Home home;

    RunBook(Home home) {
        this.home = home;
    }

    void enter(Part part, Child child) {
        try {
            Instant started = child.handle().info().startInstant().orElse(Instant.EPOCH);
            SecretFile.write(home.run(part), child.pid() + "\n" + started.toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void strike(Part part) {
        try {
            Files.deleteIfExists(home.run(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The living process of the part, if there is one. */
    Optional<Child> find(Part part) {
        Path file = home.run(part);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            Instant started = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
            return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> sameStart(handle, started))
                    .map(handle -> Child.attached(part.label(), handle, home.log(part)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static boolean sameStart(ProcessHandle handle, Instant started) {
        return handle.info()
                .startInstant()
                .map(actual -> Duration.between(actual, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    /** When the part's process was started. */
    Optional<Instant> since(Part part) {
        return find(part).flatMap(child -> child.handle().info().startInstant());
    }
}
