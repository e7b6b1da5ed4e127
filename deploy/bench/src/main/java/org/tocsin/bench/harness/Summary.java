package org.tocsin.bench.harness;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The medians of one contender over its rounds, with their spread. */
public record Summary(
        String contender,
        int rounds,
        Spread perSecond,
        Spread p50Micros,
        Spread p99Micros,
        Spread cpuSecondsPerThousand) {

    /** Median, lowest and highest of the rounds. */
    public record Spread(double median, double lowest, double highest) {

        static Spread of(List<Round> rounds, ToDoubleFunction<Round> figure) {
            double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
            int middle = sorted.length / 2;
            double median =
                    sorted.length % 2 == 1
                            ? sorted[middle]
                            : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Spread(median, sorted[0], sorted[sorted.length - 1]);
        }
    }

    public static List<Summary> of(List<Round> rounds) {
        return rounds.stream()
                .map(Round::contender)
                .distinct()
                .map(
                        name ->
                                of(
                                        name,
                                        rounds.stream()
                                                .filter(r -> r.contender().equals(name))
                                                .toList()))
                .toList();
    }

    private static Summary of(String contender, List<Round> rounds) {
        return new Summary(
                contender,
                rounds.size(),
                Spread.of(rounds, Round::perSecond),
                Spread.of(rounds, Round::p50Micros),
                Spread.of(rounds, Round::p99Micros),
                Spread.of(rounds, Round::cpuSecondsPerThousand));
    }
}
