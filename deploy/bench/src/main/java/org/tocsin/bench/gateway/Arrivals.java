package org.tocsin.bench.gateway;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What arrived of which event at how many places, and how long after its commit. */
final class Arrivals {

    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    private final int places;
    private final Map<Long, Event> events = new ConcurrentHashMap<>();
    private final LongAdder expected = new LongAdder();
    private final LongAdder arrived = new LongAdder();
    private Histogram times = new ConcurrentHistogram(HIGHEST_MICROS, 3);

    private record Event(
            long committed, AtomicInteger missing, CompletableFuture<Void> everywhere) {}

    Arrivals(int places) {
        this.places = places;
    }

    /** Just before the commit. */
    void committing(long number) {
        expected.add(places);
        events.put(
                number,
                new Event(System.nanoTime(), new AtomicInteger(places), new CompletableFuture<>()));
    }

    /** At one place. */
    void arrived(long number) {
        Event event = events.get(number);
        if (event == null) {
            return;
        }
        arrived.increment();
        times.recordValue(
                Math.min(
                        HIGHEST_MICROS,
                        TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - event.committed())));
        if (event.missing().decrementAndGet() == 0) {
            event.everywhere().complete(null);
        }
    }

    void awaitEverywhere(long number) throws Exception {
        events.get(number).everywhere().get(60, TimeUnit.SECONDS);
    }

    /** What was seen since this was asked before. */
    String told() {
        Histogram seen = times;
        times = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        return "deliveries %d of %d, p50 %.0f ms, p99 %.0f ms, max %.0f ms"
                .formatted(
                        arrived.sumThenReset(),
                        expected.sumThenReset(),
                        seen.getValueAtPercentile(50) / 1000.0,
                        seen.getValueAtPercentile(99) / 1000.0,
                        seen.getMaxValue() / 1000.0);
    }
}
