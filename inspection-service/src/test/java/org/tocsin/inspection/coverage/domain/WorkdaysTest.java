package org.tocsin.inspection.coverage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkdaysTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final Workdays workdays =
            new Workdays(
                    List.of(
                            LocalDate.of(2026, 5, 4),
                            LocalDate.of(2026, 5, 29),
                            LocalDate.of(2026, 6, 1)));

    @Test
    void theLastDayOfALongMonthHasItsBit() {
        int bit = Workdays.bit(LocalDate.of(2026, 5, 31));

        assertThat(new Workdays(List.of(LocalDate.of(2026, 5, 31))).worked(MAY, bit)).isOne();
        assertThat(workdays.free(MAY, bit)).isOne();
    }

    @Test
    void workedAndFreeDaysAreToldApart() {
        int days =
                Workdays.bit(LocalDate.of(2026, 5, 4))
                        | Workdays.bit(LocalDate.of(2026, 5, 5))
                        | Workdays.bit(LocalDate.of(2026, 5, 29));

        assertThat(workdays.worked(MAY, days)).isEqualTo(2);
        assertThat(workdays.free(MAY, days)).isOne();
    }

    @Test
    void monthsAddUp() {
        assertThat(workdays.in(MAY)).isEqualTo(2);
        assertThat(workdays.all()).isEqualTo(3);
        assertThat(workdays.in(YearMonth.of(2026, 7))).isZero();
    }
}
