package org.tocsin.bench.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures contenders in turns (A B A B …), so that whatever else the machine does falls on all of
 * them alike. Figures of different runs must not be compared; ratios within one run may.
 */
public final class Comparison {

    private final Plan plan;
    private final Consumer<String> progress;

    public Comparison(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public List<Round> run(List<Contender> contenders) throws Exception {
        for (Contender contender : contenders) {
            progress.accept("warm-up  " + contender.name());
            Stopwatch.measure(contender, 0, plan.warmUp(), plan.threads());
        }
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= plan.rounds(); number++) {
            for (Contender contender : contenders) {
                Round round = Stopwatch.measure(contender, number, plan.round(), plan.threads());
                rounds.add(round);
                progress.accept(
                        "round %d/%d  %-28s %8.0f/s  p50 %d µs  p99 %d µs"
                                .formatted(
                                        number,
                                        plan.rounds(),
                                        contender.name(),
                                        round.perSecond(),
                                        round.p50Micros(),
                                        round.p99Micros()));
            }
        }
        return rounds;
    }
}
