package org.tocsin.bench.harness;

import java.time.Duration;

/** CPU time of other processes. */
public final class Processes {

    private Processes() {}

    /** Sum over the processes that are still alive, in nanoseconds. */
    public static long cpuNanos(long... pids) {
        long sum = 0;
        for (long pid : pids) {
            sum +=
                    ProcessHandle.of(pid)
                            .flatMap(p -> p.info().totalCpuDuration())
                            .map(Duration::toNanos)
                            .orElse(0L);
        }
        return sum;
    }
}
