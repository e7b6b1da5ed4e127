package org.tocsin.bench.harness;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A contender that is asked at a fixed rate. Calls are timed from the instant at which they were
 * due, so that a server which makes its callers late is not spared by their silence.
 */
public final class Paced implements Contender {

    private final Contender asked;
    private final long period;
    private final AtomicLong due = new AtomicLong();

    public Paced(Contender asked, long perSecond) {
        this.asked = asked;
        this.period = 1_000_000_000L / perSecond;
    }

    @Override
    public String name() {
        return asked.name();
    }

    @Override
    public long begin() {
        long mine = due.updateAndGet(last -> (last == 0 ? System.nanoTime() : last) + period);
        LockSupport.parkNanos(mine - System.nanoTime());
        return mine;
    }

    @Override
    public void once() throws Exception {
        asked.once();
    }

    @Override
    public long timed(long begun) throws Exception {
        return asked.timed(begun);
    }

    @Override
    public long cpuNanos() {
        return asked.cpuNanos();
    }

    @Override
    public void settle() throws Exception {
        due.set(0);
        asked.settle();
    }
}
