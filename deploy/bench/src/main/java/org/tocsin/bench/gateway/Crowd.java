package org.tocsin.bench.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers who come when they come, whether or not those before them were answered: the only kind by
 * which a server can be overloaded. Comes with the first who asks after its answers.
 */
final class Crowd {

    /** Each sends so often; together they make the rate. */
    private static final int EACH_PER_SECOND = 5;

    private final KeptConnections connections;
    private final int people;
    private final Semaphore answers = new Semaphore(0);
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final List<Thread> present = new ArrayList<>();
    private boolean here;
    private volatile long round;

    Crowd(KeptConnections connections, int perSecond) {
        this.connections = connections;
        this.people = perSecond / EACH_PER_SECOND;
    }

    void awaitAnswer() throws InterruptedException {
        come();
        answers.acquire();
    }

    private synchronized void come() {
        if (here) {
            return;
        }
        here = true;
        answers.drainPermits();
        refused.set(0);
        failed.set(0);
        long mine = ++round;
        long period = 1_000_000_000L / EACH_PER_SECOND;
        long now = System.nanoTime();
        for (int person = 0; person < people; person++) {
            long first = now + period * person / people;
            present.add(Thread.ofVirtual().start(() -> call(mine, first, period)));
        }
    }

    private void call(long mine, long first, long period) {
        for (long at = first; round == mine; at += period) {
            LockSupport.parkNanos(at - System.nanoTime());
            try {
                int status = connections.send();
                if (status == 200) {
                    answers.release();
                } else {
                    refused.incrementAndGet();
                }
            } catch (IOException e) {
                failed.incrementAndGet();
            }
        }
    }

    /** Returns when the last has gone. */
    synchronized void leave() throws InterruptedException {
        here = false;
        round++;
        for (Thread person : present) {
            person.join();
        }
        present.clear();
    }

    long refused() {
        return refused.get();
    }

    long failed() {
        return failed.get();
    }
}
