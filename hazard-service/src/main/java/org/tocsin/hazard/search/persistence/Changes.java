package org.tocsin.hazard.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hazards that committed transactions of this instance changed and that the index has not seen yet.
 * Of very many, it is only known that there were some: the register is then asked which.
 */
@ApplicationScoped
public class Changes {

    private static final Object KEY = Changes.class;
    private static final int MOST = 20_000;

    /**
     * What to look at again.
     *
     * @param more whether there are others, whose names were not kept
     */
    record Taken(Set<UUID> hazards, boolean more) {}

    private final TransactionSynchronizationRegistry transactions;
    private final boolean watched;
    private final Semaphore signal = new Semaphore(0);
    private Set<UUID> committed = new HashSet<>();
    private boolean more;

    Changes(TransactionSynchronizationRegistry transactions, SearchSettings settings) {
        this.transactions = transactions;
        this.watched = settings.enabled();
    }

    /** The present transaction writes this hazard. */
    public void mark(UUID hazardId) {
        if (!watched) {
            return;
        }
        AfterCommit mine = (AfterCommit) transactions.getResource(KEY);
        if (mine == null) {
            mine = new AfterCommit();
            transactions.putResource(KEY, mine);
            transactions.registerInterposedSynchronization(mine);
        }
        mine.hazards.add(hazardId);
        if (mine.hazards.size() > MOST) {
            mine.hazards.clear();
            mine.many = true;
        }
    }

    synchronized Taken take() {
        Taken taken = new Taken(committed, more);
        committed = new HashSet<>();
        more = false;
        return taken;
    }

    /** What could not be dealt with is still to be looked at. */
    synchronized void putBack(Taken taken) {
        committed.addAll(taken.hazards());
        more = more || taken.more();
        if (committed.size() > MOST) {
            committed.clear();
            more = true;
        }
    }

    void add(Collection<UUID> hazards) {
        putBack(new Taken(Set.copyOf(hazards), false));
        wake();
    }

    synchronized boolean isEmpty() {
        return committed.isEmpty() && !more;
    }

    synchronized int size() {
        return more ? MOST : committed.size();
    }

    /** Until something was committed, or at most so long. */
    void await(Duration limit) {
        try {
            if (signal.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a waiting. */
    void wake() {
        signal.release();
    }

    /** One transaction's hazards, told of once it is committed. */
    private final class AfterCommit implements Synchronization {

        private final Set<UUID> hazards = new HashSet<>();
        private boolean many;

        @Override
        public void beforeCompletion() {
            // what counts is what was committed
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                putBack(new Taken(hazards, many));
                wake();
            }
        }
    }
}
