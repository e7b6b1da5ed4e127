package org.tocsin.bench.accident;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** How long each question took lately, one by one: a percentile of all hides which one it was. */
final class QuestionTimes {

    /** What came before is warm-up. */
    private static final int KEPT = 200;

    private final String contender;
    private final Map<Integer, ConcurrentLinkedDeque<Long>> nanos = new ConcurrentHashMap<>();

    QuestionTimes(String contender) {
        this.contender = contender;
    }

    void add(int question, long time) {
        ConcurrentLinkedDeque<Long> times =
                nanos.computeIfAbsent(question, _ -> new ConcurrentLinkedDeque<>());
        times.addLast(time);
        if (times.size() > KEPT) {
            times.pollFirst();
        }
    }

    void print(List<FigureQuestion> questions) {
        nanos.forEach(
                (question, times) -> {
                    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
                    System.out.printf(
                            "%s: %-62s p50 %.1f ms, p95 %.1f ms of the last %d%n",
                            contender,
                            questions.get(question).name(),
                            sorted[sorted.length / 2] / 1e6,
                            sorted[sorted.length * 95 / 100] / 1e6,
                            sorted.length);
                });
    }
}
