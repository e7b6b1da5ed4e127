package org.tocsin.bench.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Runs a contender flat out for a while and measures it. */
final class Stopwatch {

    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    private Stopwatch() {}

    static Round measure(Contender contender, int number, Duration length, int threads)
            throws Exception {
        Histogram latencies = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        long cpuBefore = contender.cpuNanos();
        long began = System.nanoTime();
        long deadline = began + length.toNanos();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                callers.add(pool.submit(() -> untilDeadline(contender, deadline, latencies)));
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long operations = latencies.getTotalCount() * contender.perCall();
        double cpuSeconds = (contender.cpuNanos() - cpuBefore) / 1e9;
        contender.settle();
        return new Round(
                contender.name(),
                number,
                operations,
                seconds,
                operations / seconds,
                latencies.getValueAtPercentile(50),
                latencies.getValueAtPercentile(99),
                latencies.getMaxValue(),
                operations == 0 ? 0 : cpuSeconds * 1000 / operations);
    }

    private static Void untilDeadline(Contender contender, long deadline, Histogram latencies)
            throws Exception {
        while (System.nanoTime() < deadline) {
            long took = contender.timed(contender.begin());
            latencies.recordValue(Math.min(HIGHEST_MICROS, TimeUnit.NANOSECONDS.toMicros(took)));
        }
        return null;
    }
}
