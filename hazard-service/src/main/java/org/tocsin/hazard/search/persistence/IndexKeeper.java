package org.tocsin.hazard.search.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/**
 * Keeps the index: opens or builds it, follows the register, and builds it anew if it breaks. One
 * thread does all of that; while there is no index to be had, {@link #index} says so.
 */
@ApplicationScoped
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SearchSettings settings;
    private final RegisterRows register;
    private final Changes changes;
    private final Clock clock;
    private volatile FollowingIndex ready;
    private volatile boolean stopping;
    private final TemporaryDirectory temporary = new TemporaryDirectory();
    private Thread thread;

    IndexKeeper(SearchSettings settings, RegisterRows register, Changes changes, Clock clock) {
        this.settings = settings;
        this.register = register;
        this.changes = changes;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled()) {
            thread = Thread.ofPlatform().daemon().name("hazard-index").start(this::work);
        }
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        stopping = true;
        changes.wake(); // an interrupt would close the index's files under its feet
        if (thread != null) {
            thread.join(PATIENCE);
        }
    }

    /** The index, if it can answer. */
    Optional<FollowingIndex> index() {
        return Optional.ofNullable(ready);
    }

    int pending() {
        return changes.size();
    }

    /** The index failed to answer: it is given up and built anew. */
    void giveUp(FollowingIndex broken, Exception why) {
        if (ready == broken) {
            ready = null;
            LOG.error("The search index broke; the database answers until it is built anew", why);
            changes.wake();
        }
    }

    private void work() {
        boolean anew = false;
        while (!stopping) {
            try {
                keep(anew);
            } catch (IOException | RuntimeException broken) {
                if (!stopping) {
                    LOG.error(
                            "The search index cannot be kept; the database answers alone", broken);
                }
            }
            ready = null;
            anew = true;
            if (!stopping) {
                changes.await(settings.retry());
            }
        }
        temporary.remove();
    }

    /** Returns when stopped or given up. */
    private void keep(boolean anew) throws IOException {
        try (RegisterIndex index = open(anew)) {
            FollowingIndex following = level(index);
            ready = following;
            LOG.infof("The search index is ready: %d hazards", index.size());
            while (!stopping && ready == following) {
                following.followFor(settings.poll());
            }
            ready = null;
        }
    }

    private FollowingIndex level(RegisterIndex index) throws IOException {
        while (true) {
            // what follows, begins before the register is read: nothing is missed between the two
            changes.take();
            FollowingIndex following =
                    new FollowingIndex(index, register, changes, settings, clock);
            try {
                new Levelling(index, register, () -> stopping).run();
                return following;
            } catch (SQLException unreachable) {
                LOG.warn("The search index waits for the database: " + unreachable.getMessage());
                changes.await(settings.poll());
            }
        }
    }

    private RegisterIndex open(boolean anew) throws IOException {
        Path directory =
                settings.directory().isPresent() ? settings.directory().get() : temporary.path();
        try {
            return RegisterIndex.open(Files.createDirectories(directory), anew);
        } catch (LockObtainFailedException shared) {
            LOG.warnf(
                    "%s is another instance's; the index goes to a temporary directory", directory);
            return RegisterIndex.open(temporary.path(), anew);
        }
    }
}
