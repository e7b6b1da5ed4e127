package org.tocsin.accident.statistics.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A made-up history of accidents, and the plain way to count it: one look at each version. Every
 * run of a seed is the same.
 */
final class History {

    static final long START = 1_700_000_000_000_000L;

    /**
     * Where each division lies: province, city, districts, towns; one zone without a code of its
     * own.
     */
    static final Map<String, List<String>> DIVISIONS =
            new TreeMap<>(
                    Map.of(
                            "99", List.of("99"),
                            "9901", List.of("9901", "99"),
                            "990101", List.of("990101", "9901", "99"),
                            "990102", List.of("990102", "9901", "99"),
                            "990171", List.of("990171", "990101", "9901", "99"),
                            "990101001", List.of("990101001", "990101", "9901", "99"),
                            "990101002", List.of("990101002", "990101", "9901", "99"),
                            "990102001", List.of("990102001", "990102", "9901", "99")));

    private static final List<String> PLACES =
            List.of(
                    "990101001",
                    "990101001",
                    "990101002",
                    "990102001",
                    "990171",
                    "990101",
                    "9901",
                    "880000");
    private static final List<String> INDUSTRIES = List.of("C3411", "C2614", "E4700", "G5432", "");
    private static final int FIRST_DAY = Math.toIntExact(LocalDate.of(2022, 11, 20).toEpochDay());
    private static final int DAYS = 800;

    /** What was known of one accident from one instant until another. */
    record Version(Fact fact, long from, long until) {}

    final List<Version> versions = new ArrayList<>();
    private final Map<Integer, Version> latest = new TreeMap<>();
    private final Random dice;
    private long now = START;

    History(long seed) {
        dice = new Random(seed);
    }

    /** The next revision: what it takes away and what it adds. */
    record Step(long knownAt, List<Fact> taken, List<Fact> added) {}

    Step next() {
        now += 1 + dice.nextInt(5_000_000);
        boolean revision = !latest.isEmpty() && dice.nextInt(3) > 0;
        int accident = revision ? dice.nextInt(latest.size()) : latest.size();
        Version before = latest.get(accident);
        Fact fact = before == null ? first() : revised(before.fact());
        Version version = new Version(fact, now, Long.MAX_VALUE);
        latest.put(accident, version);
        versions.add(version);
        if (before == null) {
            return new Step(now, List.of(), List.of(fact));
        }
        versions.remove(before);
        versions.add(new Version(before.fact(), before.from(), now));
        return new Step(now, List.of(before.fact()), List.of(fact));
    }

    private Fact first() {
        return new Fact(
                null,
                PLACES.get(dice.nextInt(PLACES.size())),
                INDUSTRIES.get(dice.nextInt(INDUSTRIES.size())),
                "CATEGORY_" + dice.nextInt(5),
                "SEVERITY_" + dice.nextInt(4),
                "SET:0" + dice.nextInt(9),
                FIRST_DAY + dice.nextInt(DAYS),
                dice.nextInt(4),
                dice.nextInt(9),
                dice.nextInt(2),
                dice.nextLong(99_999_999_999L));
    }

    /** Withdrawn, counted again, moved to another day or place, or with another toll. */
    private Fact revised(Fact fact) {
        Fact other = first();
        return switch (dice.nextInt(6)) {
            case 0 -> with(fact, dice.nextBoolean() ? "WITHDRAWN" : "MERGED", fact.day());
            case 1 -> with(fact, null, fact.day());
            case 2 -> with(fact, fact.uncounted(), other.day());
            case 3 -> other;
            default ->
                    new Fact(
                            fact.uncounted(),
                            fact.division(),
                            fact.industry(),
                            fact.category(),
                            other.severity(),
                            fact.type(),
                            fact.day(),
                            other.deaths(),
                            other.seriousInjuries(),
                            other.missing(),
                            other.lossFen());
        };
    }

    private static Fact with(Fact fact, String uncounted, int day) {
        return new Fact(
                uncounted,
                fact.division(),
                fact.industry(),
                fact.category(),
                fact.severity(),
                fact.type(),
                day,
                fact.deaths(),
                fact.seriousInjuries(),
                fact.missing(),
                fact.lossFen());
    }

    long now() {
        return now;
    }

    /** Some past instant, a little before the first and a little after the last included. */
    long moment() {
        return START - 10 + (long) (dice.nextDouble() * (now - START + 20));
    }

    /** Day numbers, the earlier one first. */
    int[] period() {
        return IntStream.generate(() -> FIRST_DAY - 40 + dice.nextInt(DAYS + 80))
                .limit(2)
                .sorted()
                .toArray();
    }

    Random dice() {
        return dice;
    }
}
