package org.tocsin.inspection.coverage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddityTest {

    private static final Oddity.Limits LIMITS = new Oddity.Limits(4, 10);

    private static List<Week> weeks(long visits, long... findings) {
        return Arrays.stream(findings).mapToObj(f -> new Week("2026-W01", visits, f)).toList();
    }

    @Test
    void manyVisitsWithoutAnyFindingAreOdd() {
        assertThat(Oddity.of(weeks(1, 0, 0, 0, 0), LIMITS)).containsExactly(Oddity.ZERO_FINDINGS);
    }

    @Test
    void fewVisitsWithoutAFindingAreNot() {
        assertThat(Oddity.of(weeks(1, 0, 0, 0), LIMITS)).isEmpty();
        assertThat(Oddity.of(weeks(0, 0, 0, 0, 0), LIMITS)).isEmpty();
    }

    @Test
    void oneFindingEndsTheDoubt() {
        assertThat(Oddity.of(weeks(5, 0, 0, 1, 0), LIMITS)).isEmpty();
    }

    @Test
    void theSameFigureEveryWeekIsOdd() {
        assertThat(Oddity.of(weeks(2, 3, 3, 3, 3), LIMITS))
                .containsExactly(Oddity.REPEATED_FIGURES);
        assertThat(Oddity.of(weeks(2, 3, 3, 3, 4), LIMITS)).isEmpty();
    }

    @Test
    void roundFiguresEveryWeekAreOdd() {
        assertThat(Oddity.of(weeks(9, 10, 20, 30, 10), LIMITS))
                .containsExactly(Oddity.ROUND_FIGURES);
        assertThat(Oddity.of(weeks(9, 10, 20, 0, 10), LIMITS)).isEmpty();
        assertThat(Oddity.of(weeks(9, 20, 20, 20, 20), LIMITS))
                .containsExactly(Oddity.REPEATED_FIGURES, Oddity.ROUND_FIGURES);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 202653",
        "2027-01-03, 202653",
        "2027-01-04, 202701",
        "2021-01-01, 202053"
    })
    void weeksAreThoseOfIso8601(LocalDate day, int number) {
        assertThat(Week.number(day)).isEqualTo(number);
    }
}
