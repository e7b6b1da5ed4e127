package org.tocsin.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Plan SHORT = new Plan(Duration.ofMillis(5), Duration.ofMillis(20), 3, 2);

    private record Counting(String name, AtomicLong count) implements Contender {
        @Override
        public void once() throws InterruptedException {
            count.incrementAndGet();
            Thread.sleep(1);
        }

        @Override
        public long cpuNanos() {
            return count.get() * 1_000_000;
        }
    }

    @Test
    void interleavesTheContenders() throws Exception {
        List<Contender> both =
                List.of(new Counting("a", new AtomicLong()), new Counting("b", new AtomicLong()));

        List<Round> rounds = new Comparison(SHORT, _ -> {}).run(both);

        assertThat(rounds)
                .extracting(Round::contender)
                .containsExactly("a", "b", "a", "b", "a", "b");
        assertThat(rounds).allSatisfy(r -> assertThat(r.operations()).isPositive());
    }

    @Test
    void countsCpuTimePerThousandOperations() throws Exception {
        Round round =
                Stopwatch.measure(new Counting("a", new AtomicLong()), 1, Duration.ofMillis(20), 1);

        assertThat(round.cpuSecondsPerThousand()).isEqualTo(1.0);
    }

    @Test
    void takesTheWordOfAContenderOfWhichOnlyAPartIsTimed() throws Exception {
        Contender asked =
                new Contender() {
                    @Override
                    public String name() {
                        return "part";
                    }

                    @Override
                    public void once() {
                        throw new IllegalStateException("not asked as a whole");
                    }

                    @Override
                    public long timed(long begun) {
                        return 7_000_000_000L;
                    }

                    @Override
                    public long cpuNanos() {
                        return 0;
                    }
                };

        Round round = Stopwatch.measure(new Paced(asked, 1_000), 1, Duration.ofMillis(20), 1);

        assertThat(round.p50Micros()).isBetween(6_990_000L, 7_010_000L);
    }

    @Test
    void endsWithTheFirstFailure() {
        Contender failing =
                new Contender() {
                    @Override
                    public String name() {
                        return "failing";
                    }

                    @Override
                    public void once() {
                        throw new IllegalStateException("refused");
                    }

                    @Override
                    public long cpuNanos() {
                        return 0;
                    }
                };

        assertThatThrownBy(() -> new Comparison(SHORT, _ -> {}).run(List.of(failing)))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("refused");
    }

    @Test
    void takesTheMedianAndTheSpread() {
        List<Round> rounds = new ArrayList<>();
        for (double perSecond : new double[] {10, 40, 20}) {
            rounds.add(new Round("a", 1, 1, 1, perSecond, 1, 1, 1, 0));
        }

        assertThat(Summary.of(rounds).getFirst().perSecond())
                .isEqualTo(new Summary.Spread(20, 10, 40));
    }
}
