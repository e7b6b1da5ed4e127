package org.tocsin.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The aggregates that have just committed an event, handed from the committing threads. */
final class WakeUps {

    /** Above it the rest is left to the sweep: a bulk import must not be held here. */
    private static final int MOST = 5_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition offered = lock.newCondition();
    private final Set<UUID> aggregates = new LinkedHashSet<>();
    private boolean awake;

    void offer(Collection<UUID> committed) {
        lock.lock();
        try {
            if (aggregates.size() < MOST) {
                aggregates.addAll(committed);
            }
            awake = true;
            offered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something or the time is over; takes at most {@code limit}. */
    List<UUID> take(long nanos, int limit) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (!awake && left > 0) {
                left = offered.awaitNanos(left);
            }
            List<UUID> taken = new ArrayList<>(aggregates.stream().limit(limit).toList());
            taken.forEach(aggregates::remove);
            awake = !aggregates.isEmpty();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
