package org.tocsin.bench.hazard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tocsin.bench.stack.ServiceStack;

/**
 * Looks at the service while an import runs, and while the relay publishes what it left: the live
 * heap, and how long an ordinary request takes.
 */
final class ImportWitness {

    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final String ORDINARY = "/api/v1/hazards/{id}";

    /** An import of all rows. */
    interface Import {
        void run() throws Exception;
    }

    private final ServiceStack stack;
    private final Import work;
    private String path;

    ImportWitness(ServiceStack stack, Import work) {
        this.stack = stack;
        this.work = work;
    }

    void observe() throws Exception {
        path =
                ORDINARY.replace(
                        "{id}",
                        stack.text(
                                "select insert(insert(insert(insert(lower(hex(id)),9,0,'-'),14,0,'-'),19,0,'-'),24,0,'-') from hazard limit 1"));
        work.run();
        stack.awaitEmptyOutbox(Duration.ofMinutes(5));
        heap();
        latencies();
    }

    private void heap() throws Exception {
        long before = stack.liveHeap();
        long highest = before;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> running =
                    pool.submit(
                            () -> {
                                work.run();
                                return null;
                            });
            while (!running.isDone()) {
                Thread.sleep(1_000);
                highest = Math.max(highest, stack.liveHeap());
            }
            running.get();
        }
        stack.awaitEmptyOutbox(Duration.ofMinutes(5));
        System.out.printf(
                "live heap: %d MB before, at most %d MB while importing (full collections every second)%n",
                before >> 20, highest >> 20);
    }

    private void latencies() throws Exception {
        System.out.println("GET " + ORDINARY + " idle:                     " + spread(idle()));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            Future<?> running =
                    pool.submit(
                            () -> {
                                work.run();
                                return null;
                            });
            List<Long> during = ordinary(running::isDone);
            running.get();
            double imported = (System.nanoTime() - began) / 1e9;
            long left = stack.count("select count(*) from outbox_event");
            List<Long> after = ordinary(() -> stack.outboxIsEmpty());
            double published = (System.nanoTime() - began) / 1e9;
            System.out.println("GET " + ORDINARY + " while importing:          " + spread(during));
            System.out.println("GET " + ORDINARY + " while the relay catches up: " + spread(after));
            System.out.printf(
                    "import %.1f s; then %d events waited; all published after %.1f s%n",
                    imported, left, published);
        }
    }

    private List<Long> idle() throws Exception {
        long end = System.nanoTime() + IDLE.toNanos();
        return ordinary(() -> System.nanoTime() > end);
    }

    /** Asks again and again, with a pause as a person would make, until it is over. */
    private List<Long> ordinary(Over over) throws Exception {
        List<Long> micros = new ArrayList<>();
        while (!over.now()) {
            long began = System.nanoTime();
            stack.get(path);
            micros.add((System.nanoTime() - began) / 1_000);
            Thread.sleep(50);
        }
        return micros;
    }

    private interface Over {
        boolean now() throws Exception;
    }

    private static String spread(List<Long> micros) {
        if (micros.isEmpty()) {
            return "none";
        }
        List<Long> sorted = micros.stream().sorted().toList();
        return "p50 %.1f ms, p99 %.1f ms, worst %.1f ms of %d"
                .formatted(
                        sorted.get(sorted.size() / 2) / 1e3,
                        sorted.get((int) (sorted.size() * 0.99)) / 1e3,
                        sorted.getLast() / 1e3,
                        sorted.size());
    }
}
