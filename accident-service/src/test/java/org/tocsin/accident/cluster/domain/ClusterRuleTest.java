package org.tocsin.accident.cluster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.cluster.domain.ClusterRule.Run;

class ClusterRuleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final ClusterRule THREE_IN_TEN = new ClusterRule(3, 10);

    /** Accidents on days counted from 1; a day may be named more than once. */
    private static SortedMap<LocalDate, Long> on(int... days) {
        SortedMap<LocalDate, Long> perDay = new TreeMap<>();
        Arrays.stream(days).forEach(d -> perDay.merge(day(d), 1L, Long::sum));
        return perDay;
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number - 1L);
    }

    @Test
    void theFirstAndTheLastDayBothCount() {
        assertThat(THREE_IN_TEN.in(on(1, 5, 10))).containsExactly(new Run(day(1), day(10), 3));
        assertThat(THREE_IN_TEN.in(on(1, 5, 11))).isEmpty();
    }

    @Test
    void windowsThatShareAnAccidentAreOneCluster() {
        assertThat(THREE_IN_TEN.in(on(1, 4, 8, 12, 16, 40, 41, 41)))
                .containsExactly(new Run(day(1), day(16), 5), new Run(day(40), day(41), 3));
    }

    @Test
    void severalOnOneDayAreACluster() {
        assertThat(THREE_IN_TEN.in(on(7, 7, 7))).containsExactly(new Run(day(7), day(7), 3));
        assertThat(THREE_IN_TEN.in(on())).isEqualTo(List.of());
    }

    @Test
    void aClusterGoesOnWhereAWindowReachesIt() {
        Run later = new Run(day(20), day(25), 3);

        assertThat(THREE_IN_TEN.continues(later, day(1), day(11))).isTrue();
        assertThat(THREE_IN_TEN.continues(later, day(1), day(10))).isFalse();
        assertThat(THREE_IN_TEN.continues(later, day(34), day(40))).isTrue();
        assertThat(THREE_IN_TEN.continues(later, day(35), day(40))).isFalse();
    }
}
