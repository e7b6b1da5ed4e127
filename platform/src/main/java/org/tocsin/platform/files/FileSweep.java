package org.tocsin.platform.files;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Removes what crashes have left: content that is not on the register, and uploads that nobody
 * finished. Running in several instances at once does no harm.
 */
@IfBuildProperty(name = "tocsin.files.enabled", stringValue = "true")
@ApplicationScoped
public class FileSweep {

    private static final Logger LOG = Logger.getLogger(FileSweep.class);

    /** File times are the system's, whatever the service's own clock is set to. */
    private static final Clock SYSTEM = Clock.systemUTC();

    private static final int BATCH = 500;

    private final FileStore store;
    private final Deposits deposits;
    private final FileSettings settings;

    FileSweep(FileStore store, Deposits deposits, FileSettings settings) {
        this.store = store;
        this.deposits = deposits;
        this.settings = settings;
    }

    @Scheduled(
            every = "{tocsin.files.sweep}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() throws IOException {
        Path incoming = settings.directory().resolve("incoming");
        if (Files.exists(incoming)) {
            sweepUploads(incoming, SYSTEM.instant().minus(settings.grace()));
        }
        List<UUID> some = new ArrayList<>();
        store.olderThan(
                settings.grace(),
                id -> {
                    some.add(id);
                    if (some.size() == BATCH) {
                        check(some);
                    }
                });
        check(some);
    }

    private static void sweepUploads(Path incoming, Instant limit) throws IOException {
        try (Stream<Path> old =
                Files.find(
                        incoming,
                        1,
                        (file, about) ->
                                about.isRegularFile()
                                        && about.lastModifiedTime().toInstant().isBefore(limit))) {
            for (Path unfinished : (Iterable<Path>) old::iterator) {
                Files.deleteIfExists(unfinished);
                LOG.infof("Swept away the unfinished upload %s", unfinished.getFileName());
            }
        }
    }

    private void check(List<UUID> some) {
        try {
            deposits.withdraw(some);
            some.clear();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
