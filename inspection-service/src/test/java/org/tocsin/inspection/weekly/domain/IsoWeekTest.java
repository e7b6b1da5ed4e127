package org.tocsin.inspection.weekly.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks over the change of years, where most calendars go wrong. */
class IsoWeekTest {

    @ParameterizedTest
    @CsvSource({
        "2020-12-31,2020-W53,2020-12-28,2021-01-03",
        "2021-01-03,2020-W53,2020-12-28,2021-01-03",
        "2021-01-04,2021-W01,2021-01-04,2021-01-10",
        "2026-12-31,2026-W53,2026-12-28,2027-01-03",
        "2027-01-03,2026-W53,2026-12-28,2027-01-03",
        "2027-01-04,2027-W01,2027-01-04,2027-01-10",
        "2024-12-30,2025-W01,2024-12-30,2025-01-05",
        "2025-12-28,2025-W52,2025-12-22,2025-12-28",
        "2025-12-29,2026-W01,2025-12-29,2026-01-04",
        "2028-01-01,2027-W52,2027-12-27,2028-01-02"
    })
    void aDayLiesInTheWeekOfItsThursday(
            LocalDate day, String key, LocalDate monday, LocalDate sunday) {
        IsoWeek week = IsoWeek.of(day);

        assertThat(week).hasToString(key);
        assertThat(week.monday()).isEqualTo(monday);
        assertThat(week.sunday()).isEqualTo(sunday);
        assertThat(IsoWeek.parse(key)).contains(week);
    }

    @Test
    void weeksAreCountedOnWithoutAGapForTwoHundredYears() {
        IsoWeek week = IsoWeek.of(LocalDate.of(1950, 1, 2));
        for (int i = 0; i < 200 * 53; i++) {
            IsoWeek next = week.plus(1);
            assertThat(next.monday()).isEqualTo(week.monday().plusDays(7));
            assertThat(next.index()).isEqualTo(week.index() + 1);
            assertThat(IsoWeek.ofIndex(next.index())).isEqualTo(next);
            assertThat(next).isGreaterThan(week);
            assertThat(next.startsAt()).isEqualTo(week.endsAt());
            week = next;
        }
    }

    @Test
    void itBeginsAndEndsAtMidnightInChina() {
        IsoWeek week = new IsoWeek(2026, 53);

        assertThat(week.startsAt()).isEqualTo(Instant.parse("2026-12-27T16:00:00Z"));
        assertThat(week.endsAt()).isEqualTo(Instant.parse("2027-01-03T16:00:00Z"));
        assertThat(IsoWeek.of(Instant.parse("2027-01-03T15:59:59.999999Z"))).isEqualTo(week);
        assertThat(IsoWeek.of(Instant.parse("2027-01-03T16:00:00Z")))
                .isEqualTo(new IsoWeek(2027, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-W54",
                "2025-W53",
                "2027-W53",
                "2026-W00",
                "2026-W1",
                "2026-47",
                "2026W47",
                "2026-w47",
                "0000-W01",
                "26-W47",
                " 2026-W47",
                "２０２６-W47",
                ""
            })
    void thereAreNoOtherWeeks(String text) {
        assertThat(IsoWeek.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2015,53", "2020,53", "2025,52", "2026,53", "2027,52", "2032,53", "2037,53"})
    void someYearsHaveFiftyThree(int year, int weeks) {
        assertThat(IsoWeek.weeksOf(year)).isEqualTo(weeks);
        assertThat(IsoWeek.parse("%d-W53".formatted(year)).isPresent()).isEqualTo(weeks == 53);
    }
}
