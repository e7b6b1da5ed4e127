package org.tocsin.hazard.search.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;

/**
 * An index that follows the register. Own writes are known by name and seen by the next search;
 * those of other instances are asked for. Whatever is learnt, the rows are read anew, so that it
 * does not matter in which order transactions commit.
 */
final class FollowingIndex {

    private static final Logger LOG = Logger.getLogger(FollowingIndex.class);
    private static final int CHUNK = 500;

    /** Asking others takes no more than this part of the time, however much there is to tell. */
    private static final int SHARE = 20;

    /** A search waits for so many changes to be indexed; for more, the database answers. */
    private static final int WAIT_FOR = 3_000;

    private final RegisterIndex index;
    private final RegisterRows register;
    private final Changes changes;
    private final SearchSettings settings;
    private final Clock clock;
    private final ReentrantLock work = new ReentrantLock();
    private volatile Instant askedAt;
    private Instant askedFarAt;
    private long committedAt = System.nanoTime();

    /** What the last look back told, and is in the index since. */
    private Map<UUID, Long> seen = Map.of();

    private long askAgainAt = System.nanoTime();

    FollowingIndex(
            RegisterIndex index,
            RegisterRows register,
            Changes changes,
            SearchSettings settings,
            Clock clock) {
        this.index = index;
        this.register = register;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
        this.askedAt = clock.instant();
        this.askedFarAt = askedAt;
    }

    RegisterIndex index() {
        return index;
    }

    int size() {
        try {
            return index.size();
        } catch (IOException | AlreadyClosedException closed) {
            return 0;
        }
    }

    /** Seconds since other instances' writes were last asked for. */
    double lagSeconds() {
        return Duration.between(askedAt, clock.instant()).toMillis() / 1000.0;
    }

    /**
     * Sees to it that all writes of this instance which are committed by now will be found.
     *
     * @return whether they are; not if that would take long
     */
    boolean catchUp() throws IOException, SQLException {
        if (changes.isEmpty() && !work.isLocked()) {
            return true;
        }
        if (changes.size() > WAIT_FOR) {
            changes.wake();
            return false;
        }
        indexChanges();
        return true;
    }

    /** Follows the register for a while. */
    void followFor(Duration length) throws IOException {
        changes.await(length);
        try {
            indexChanges();
            askOthers();
            if (System.nanoTime() - committedAt > settings.commit().toNanos()) {
                index.commit();
                committedAt = System.nanoTime();
            }
        } catch (SQLException unreachable) {
            LOG.debug("The database does not answer; asked again in a moment", unreachable);
        }
    }

    private void indexChanges() throws IOException, SQLException {
        work.lock();
        try {
            Changes.Taken taken = changes.take();
            try {
                Set<UUID> hazards = new HashSet<>(taken.hazards());
                if (taken.more()) {
                    Instant since = clock.instant().minus(settings.longOverlap());
                    hazards.addAll(index.outdated(register.versionsSince(since)));
                }
                index(hazards);
            } catch (IOException | SQLException | RuntimeException failed) {
                changes.putBack(taken);
                throw failed;
            }
        } finally {
            work.unlock();
        }
    }

    private void askOthers() throws IOException, SQLException {
        if (System.nanoTime() - askAgainAt < 0) {
            return;
        }
        long began = System.nanoTime();
        Instant now = clock.instant();
        boolean far = now.isAfter(askedFarAt.plus(settings.longPoll()));
        boolean backwards = now.isBefore(askedAt);
        if (!far && !backwards && now.isBefore(askedAt.plus(settings.poll()))) {
            return;
        }
        Instant from = backwards ? now : far ? askedFarAt : askedAt;
        Duration overlap = far ? settings.longOverlap() : settings.overlap();
        Map<UUID, Long> versions = register.versionsSince(from.minus(overlap));
        Map<UUID, Long> unseen = new HashMap<>(versions);
        unseen.entrySet().removeAll(seen.entrySet());
        work.lock();
        try {
            index(index.outdated(unseen));
        } finally {
            work.unlock();
        }
        seen = far ? Map.of() : versions;
        askAgainAt = began + (System.nanoTime() - began) * SHARE;
        askedAt = now;
        askedFarAt = far || backwards ? now : askedFarAt;
    }

    private void index(Collection<UUID> hazards) throws IOException, SQLException {
        if (hazards.isEmpty()) {
            return;
        }
        List<UUID> all = new ArrayList<>(hazards);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            Set<UUID> gone = new HashSet<>(some);
            List<RegisterRow> rows = register.of(some);
            rows.forEach(row -> gone.remove(row.id()));
            index.put(rows);
            for (UUID id : gone) {
                index.remove(id);
            }
        }
        index.refresh();
    }
}
