package org.tocsin.accident.statistics.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Accident figures from memory, as of now and as of any instant before. It takes the facts in the
 * order in which they became known, each added once and perhaps taken away later, and never forgets
 * one. Safe for many readers and one writer at a time.
 */
public final class Engine implements AutoCloseable {

    /** How many times what is not sorted yet goes into an epoch. */
    private static final int TAILS = 64;

    private final Matter matter = new Matter();
    private final Log log;
    private final Cubes cubes;
    private final int epochRows;
    private final int tailRows;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean loading = true;
    private boolean closed;

    /**
     * @param epochRows how many rows of the log are sorted together; at most 2^20
     * @param cubeRows from how many rows on a subtree is kept added up
     */
    public Engine(int epochRows, int cubeRows) {
        this.epochRows = epochRows;
        this.tailRows = Math.max(1, epochRows / TAILS);
        log = new Log(matter, epochRows);
        cubes = new Cubes(matter, log, cubeRows);
    }

    /**
     * Takes what happened at one instant. Instants ascend.
     *
     * @param knownAt microseconds since 1970
     * @throws Outgrown if there is no room for it; the engine is then of no use any more
     */
    public void append(long knownAt, List<Fact> taken, List<Fact> added) {
        locked(
                () -> {
                    taken.forEach(fact -> append(knownAt, true, fact));
                    added.forEach(fact -> append(knownAt, false, fact));
                    return null;
                });
    }

    private void append(long knownAt, boolean taken, Fact fact) {
        long at = log.append(knownAt, taken, fact);
        if (!loading) {
            if (matter.shape().holds(matter.vocabulary())) {
                Tail tail = log.tail();
                cubes.add(tail.rows(), at, tail.bucket(tail.size() - 1));
            } else {
                addUp();
            }
        }
        if (log.sealFrom(loading ? epochRows : tailRows, !loading)
                && !loading
                && cubes.isOutgrown()) {
            addUp();
        }
    }

    /** Says that what was known at the start has all been taken: from now on sums are kept. */
    public void loaded() {
        locked(
                () -> {
                    loading = false;
                    log.sealFrom(1, false);
                    addUp();
                    return null;
                });
    }

    /**
     * @param ancestors of every division that exists today, itself included
     */
    public void divisions(Map<String, List<String>> ancestors) {
        locked(
                () -> {
                    matter.replace(new Tree(ancestors, matter.vocabulary().divisions));
                    if (!loading) {
                        addUp();
                    }
                    return null;
                });
    }

    private void addUp() {
        matter.reshape();
        cubes.rebuild();
        log.measure();
    }

    /** The sums of every combination of the dimensions' values that occurs. */
    public List<Line> ask(Question question) {
        return reading(() -> new Answering(matter, log, cubes, question).lines());
    }

    /** How many accidents do not count, by status. The question's dimensions do not matter. */
    public Map<String, Long> uncounted(Question question) {
        return reading(() -> new Answering(matter, log, cubes, question).uncounted());
    }

    /** How many facts were added or taken away. */
    public long rows() {
        return reading(log::rows);
    }

    /** Memory outside of the heap, in bytes. */
    public long bytes() {
        return reading(matter::bytes);
    }

    /** Gives its memory back; whoever still asks is refused. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            matter.giveBackAll();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T reading(Supplier<T> work) {
        lock.readLock().lock();
        try {
            requireOpen();
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The engine has been closed");
        }
    }

    private void locked(Supplier<Void> work) {
        lock.writeLock().lock();
        try {
            requireOpen();
            work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
