package org.tocsin.inspection.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.inspection.plan.domain.WeightedDraw.Entrant;
import org.tocsin.inspection.plan.domain.WeightedDraw.Ticket;

class WeightedDrawTest {

    private static final String SEED = "2026134-03-08-11-17-21-30-09";
    private static final int DRAWS = 20_000;

    /** Computed with Python's hashlib, math.log and decimal from the description alone. */
    @ParameterizedTest
    @CsvSource({
        "01990000-0000-7000-8000-00000000ea01, 4, 0.856204191255",
        "01990000-0000-7000-8000-00000000eb01, 1, 2.449312408362",
        "01990000-0000-7000-8000-00000000ec01, 8, 0.127617713004",
        "01990000-0000-7000-8000-00000000ed01, 2, 0.136724811085"
    })
    void anotherToolComputesTheSameKey(UUID unit, int weight, BigDecimal key) {
        assertThat(WeightedDraw.key(SEED, new Entrant(unit, weight))).isEqualTo(key);
    }

    @Test
    void theSameAgainGivesTheSameAndTheOrderOfEntryDoesNotMatter() {
        List<Entrant> entrants = entrants(1, 2, 4, 8, 1, 2, 4, 8);
        List<Ticket> first = WeightedDraw.order(SEED, entrants);

        assertThat(WeightedDraw.order(SEED, entrants)).isEqualTo(first);
        assertThat(WeightedDraw.order(SEED, entrants.reversed())).isEqualTo(first);
        assertThat(WeightedDraw.order(SEED + "0", entrants)).isNotEqualTo(first);
    }

    /** P(first is i) = w(i) ÷ sum of weights, exactly. */
    @Test
    void theFirstIsDrawnInProportionToItsWeight() {
        int[] weights = {1, 2, 4, 8};
        List<Entrant> entrants = entrants(weights);

        Map<UUID, Integer> wins = wins(entrants, 1);

        for (int i = 0; i < weights.length; i++) {
            near(wins.get(entrants.get(i).unitId()), weights[i] / 15.0);
        }
    }

    /** Drawn without replacement: P(i among two) = sum over who comes first. */
    @Test
    void theSecondIsDrawnInProportionAmongThoseThatAreLeft() {
        int[] weights = {1, 2, 4, 8};
        List<Entrant> entrants = entrants(weights);

        Map<UUID, Integer> wins = wins(entrants, 2);

        for (int i = 0; i < weights.length; i++) {
            double expected = weights[i] / 15.0;
            for (int first = 0; first < weights.length; first++) {
                if (first != i) {
                    expected += weights[first] / 15.0 * weights[i] / (15.0 - weights[first]);
                }
            }
            near(wins.get(entrants.get(i).unitId()), expected);
        }
    }

    /** Within four standard deviations of the exact expectation; the seeds are fixed. */
    private static void near(int wins, double probability) {
        double deviation = Math.sqrt(probability * (1 - probability) / DRAWS);
        assertThat((double) wins / DRAWS).isCloseTo(probability, within(4 * deviation));
    }

    private static Map<UUID, Integer> wins(List<Entrant> entrants, int drawn) {
        Map<UUID, Integer> wins = new HashMap<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            WeightedDraw.order("seed-" + seed, entrants).stream()
                    .limit(drawn)
                    .forEach(ticket -> wins.merge(ticket.unitId(), 1, Integer::sum));
        }
        return wins;
    }

    private static List<Entrant> entrants(int... weights) {
        List<Entrant> entrants = new ArrayList<>();
        for (int weight : weights) {
            entrants.add(new Entrant(new UUID(0x0199000000007000L, entrants.size() + 1L), weight));
        }
        return entrants;
    }
}
