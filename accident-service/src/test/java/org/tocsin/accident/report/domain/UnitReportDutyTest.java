package org.tocsin.accident.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decree 493 Art. 9: one hour from the head of the unit being informed to the receipt. */
class UnitReportDutyTest {

    private static final Instant INFORMED = Instant.parse("2026-03-01T00:40:00Z");
    private static final Instant LIMIT = Instant.parse("2026-03-01T01:40:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-1S, false, 0",
        "PT0S, false, 0",
        "PT0.000001S, true, 1",
        "PT1S, true, 1",
        "PT1.5S, true, 2",
        "PT2H, true, 7200",
    })
    void isKeptUpToTheLimitItself(Duration past, boolean late, long seconds) {
        UnitReportDuty duty = duty(INFORMED, LIMIT.plus(past));

        assertThat(duty.dueAt()).isEqualTo(LIMIT);
        assertThat(duty.isLate()).isEqualTo(late);
        assertThat(duty.lateBySeconds()).isEqualTo(seconds);
    }

    @Test
    void runsFromTheHeadBeingInformedNotFromTheAccident() {
        Timing longAfter = new Timing(INFORMED.minus(Duration.ofDays(3)), INFORMED, LIMIT);

        assertThat(ReportingRules.DECREE_493.unitReport(longAfter).orElseThrow().isLate())
                .isFalse();
    }

    @Test
    void isNotDeterminedWhereAnInstantIsUnknown() {
        assertThat(ReportingRules.DECREE_493.unitReport(new Timing(INFORMED, null, LIMIT)))
                .isEmpty();
        assertThat(ReportingRules.DECREE_493.unitReport(new Timing(INFORMED, INFORMED, null)))
                .isEmpty();
    }

    private static UnitReportDuty duty(Instant informed, Instant received) {
        return ReportingRules.DECREE_493
                .unitReport(new Timing(informed, informed, received))
                .orElseThrow();
    }
}
