package org.tocsin.accident.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.problem.Refusal;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-09-30, 2025-01-01, 2025-09-30",
        "2026-01-01, 2026-09-15, 2025-01-01, 2025-09-15",
        "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
        "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
        "2024-01-01, 2024-02-28, 2023-01-01, 2023-02-28",
    })
    void standsBesideTheSamePeriodOfTheYearBefore(
            LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo) {
        assertThat(new Period(from, to).yearBefore())
                .isEqualTo(new Period(previousFrom, previousTo));
    }

    @Test
    void doesNotRunBackwards() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void isCutToAMonth() {
        Period period = new Period(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 3, 10));

        assertThat(period.within(Dimension.MONTH.daysOf("2026-01")))
                .isEqualTo(new Period(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 31)));
        assertThat(period.within(Dimension.MONTH.daysOf("2026-03")))
                .isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10)));
    }

    @Test
    void knowsHowMuchOfItHasPassed() {
        Period year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

        assertThat(year.days()).isEqualTo(365);
        assertThat(year.daysUntil(LocalDate.of(2025, 12, 31))).isZero();
        assertThat(year.daysUntil(LocalDate.of(2026, 1, 1))).isEqualTo(1);
        assertThat(year.daysUntil(LocalDate.of(2027, 5, 1))).isEqualTo(365);
    }
}
