package org.tocsin.inspection.weekly.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.inspection.weekly.domain.Reports.DUE;
import static org.tocsin.inspection.weekly.domain.Reports.LOST;
import static org.tocsin.inspection.weekly.domain.Reports.NIL;
import static org.tocsin.inspection.weekly.domain.Reports.OPENED;
import static org.tocsin.inspection.weekly.domain.Reports.RETURN;
import static org.tocsin.inspection.weekly.domain.Reports.SUBMIT;
import static org.tocsin.inspection.weekly.domain.Reports.TERMS;
import static org.tocsin.inspection.weekly.domain.Reports.bureau;
import static org.tocsin.inspection.weekly.domain.Reports.town;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.problem.Refusal;

/** On which side of a deadline a report comes, to the microsecond, and how often it is told. */
class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-W47,2026-11-23T10:00:00Z,2026-11-25T16:00:00Z",
        "2020-W53,2021-01-04T10:00:00Z,2021-01-06T16:00:00Z",
        "2026-W52,2026-12-28T10:00:00Z,2026-12-30T16:00:00Z",
        "2026-W53,2027-01-04T10:00:00Z,2027-01-06T16:00:00Z",
        "2027-W01,2027-01-11T10:00:00Z,2027-01-13T16:00:00Z",
        "2026-W39,2026-09-28T10:00:00Z,2026-09-30T16:00:00Z",
        "2026-W40,2026-10-05T10:00:00Z,2026-10-07T16:00:00Z"
    })
    void dueOnMondayAtSixAndLostWhenWednesdayEnds(String week, Instant due, Instant lost) {
        assertThat(TERMS.of(IsoWeek.parse(week).orElseThrow())).isEqualTo(new Deadlines(due, lost));
    }

    @Test
    void thePracticeOfAnotherPlaceIsConfiguration() {
        ReportTerms other =
                new ReportTerms(
                        Duration.ofDays(3),
                        LocalTime.NOON,
                        1,
                        Optional.of(LocalTime.of(17, 30)),
                        1);

        assertThat(other.of(Reports.WEEK))
                .isEqualTo(
                        new Deadlines(
                                Instant.parse("2026-11-23T04:00:00Z"),
                                Instant.parse("2026-11-24T09:30:00Z")));
        assertThat(other.opensAt(Reports.WEEK)).isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
        assertThat(other.latestOpen(Instant.parse("2026-11-19T15:59:59Z")))
                .isEqualTo(new IsoWeek(2026, 46));
        assertThat(other.latestOpen(Instant.parse("2026-11-19T16:00:00Z"))).isEqualTo(Reports.WEEK);
    }

    @ParameterizedTest
    @CsvSource({
        "-1000000,SUBMITTED,weekly-report.submitted.v1",
        "-1,SUBMITTED,weekly-report.submitted.v1",
        "0,LATE_SUBMITTED,weekly-report.missed.v1 weekly-report.late-submitted.v1",
        "1000000,LATE_SUBMITTED,weekly-report.missed.v1 weekly-report.late-submitted.v1"
    })
    void atTheCutOffItIsTooLate(long micros, ReportStatus status, String told) {
        WeeklyReport report = Reports.open();

        List<ReportEvent> events = report.handle(SUBMIT, town(DUE.plusNanos(micros * 1000)));

        assertThat(report.snapshot().status()).isEqualTo(status);
        assertThat(types(events)).containsExactly(told.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"-1000000,true", "-1,true", "0,false", "1000000,false"})
    void whenTheThirdDayBeginsNothingIsTakenAnyMore(long micros, boolean taken) {
        WeeklyReport swept = Reports.at(ReportStatus.MISSED);
        WeeklyReport unswept = Reports.open();
        Instant at = LOST.plusNanos(micros * 1000);

        for (WeeklyReport report : List.of(swept, unswept)) {
            assertThat(report.allowedFor(town(at)).isEmpty()).isNotEqualTo(taken);
            if (taken) {
                report.handle(NIL, town(at));
                assertThat(report.snapshot().status()).isEqualTo(ReportStatus.LATE_SUBMITTED);
                assertThat(report.snapshot().submission().nil()).isTrue();
            } else {
                assertThatThrownBy(() -> report.handle(NIL, town(at)))
                        .isInstanceOf(Refusal.WrongState.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,''", "0,weekly-report.missed.v1", "1,weekly-report.missed.v1"})
    void theClockTellsAMissAtTheCutOff(long seconds, String told) {
        assertThat(types(Reports.open().judge(DUE.plusSeconds(seconds), LOST, _ -> true)))
                .containsExactlyElementsOf(told.isEmpty() ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource({"-1,''", "0,weekly-report.escalated.v1", "1,weekly-report.escalated.v1"})
    void andEscalatesWhenTheThirdDayBegins(long seconds, String told) {
        WeeklyReport missed = Reports.at(ReportStatus.MISSED);

        assertThat(types(missed.judge(LOST.plusSeconds(seconds), LOST, _ -> true)))
                .containsExactlyElementsOf(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void aSweepThatComesWeeksLateTellsBothInOrderWithTheirOwnTimesAndOnce() {
        WeeklyReport report = Reports.open();
        Instant late = LOST.plus(Duration.ofDays(35));

        List<ReportEvent> events = report.judge(late, late, _ -> true);

        assertThat(types(events))
                .containsExactly("weekly-report.missed.v1", "weekly-report.escalated.v1");
        assertThat(events.stream().map(e -> e.fact().at())).containsExactly(DUE, LOST);
        assertThat(events.stream().map(e -> e.fact().sequence())).containsExactly(1L, 2L);
        assertThat(report.judge(late, late, _ -> true)).isEmpty();
        assertThat(report.snapshot().updatedAt()).isEqualTo(late);
        assertThat(report.steps()).extracting(ReportStep::step).containsExactly("miss", "escalate");
    }

    @Test
    void whatCameInTimeStaysSoHoweverLateTheSweep() {
        WeeklyReport report = Reports.open();
        report.handle(SUBMIT, town(DUE.minusSeconds(1)));

        assertThat(report.judge(LOST.plusSeconds(99), LOST.plusSeconds(99), _ -> true)).isEmpty();
        assertThat(report.snapshot().status()).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void aReturnedReportHasADeadlineOfItsOwnAndIsMissedAfterIt() {
        WeeklyReport report = Reports.at(ReportStatus.SUBMITTED);
        report.handle(RETURN, bureau(Instant.parse("2026-11-24T01:00:00Z")));
        Instant due = Instant.parse("2026-11-26T10:00:00Z");
        Instant lost = Instant.parse("2026-11-28T16:00:00Z");

        assertThat(report.snapshot().deadlines()).isEqualTo(new Deadlines(due, lost));
        assertThat(report.judge(due.minusSeconds(1), due, _ -> true)).isEmpty();
        assertThat(types(report.judge(due, due, _ -> true)))
                .containsExactly("weekly-report.missed.v1");
        assertThat(types(report.judge(lost, lost, _ -> true)))
                .containsExactly("weekly-report.escalated.v1");
    }

    @Test
    void resubmittedInTimeItIsNoLateReport() {
        WeeklyReport report = Reports.at(ReportStatus.SUBMITTED);
        report.handle(RETURN, bureau(DUE));

        List<ReportEvent> events = report.handle(SUBMIT, town(DUE.plus(Duration.ofDays(1))));

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        ReportEvent.Submitted.class, e -> assertThat(e.again()).isTrue());
        assertThat(report.snapshot().status()).isEqualTo(ReportStatus.SUBMITTED);
        assertThat(report.snapshot().lapses()).isEqualTo(Lapses.NONE);
    }

    @Test
    void missedMadeUpReturnedAndLeftLyingItIsEscalatedButNeverMissedOrLateTwice() {
        WeeklyReport report = Reports.at(ReportStatus.LATE_SUBMITTED);
        Instant returned = DUE.plusSeconds(60);
        report.handle(RETURN, bureau(returned));
        List<ReportEvent> again = report.handle(SUBMIT, town(returned.plusSeconds(60)));
        assertThat(types(again)).containsExactly("weekly-report.submitted.v1");
        assertThat(report.snapshot().status()).isEqualTo(ReportStatus.LATE_SUBMITTED);

        report.handle(RETURN, bureau(returned.plusSeconds(120)));
        Instant late = LOST.plus(Duration.ofDays(9));
        assertThat(types(report.judge(late, late, _ -> true)))
                .containsExactly("weekly-report.escalated.v1");
        assertThat(report.judge(late, late, _ -> true)).isEmpty();
    }

    @Test
    void whatAUnitOwesEndsWithTheUnit() {
        WeeklyReport ceasedBefore = Reports.open();
        WeeklyReport ceasedAfter = Reports.open();

        assertThat(types(ceasedBefore.judge(LOST, LOST, _ -> false)))
                .containsExactly("weekly-report.waived.v1");
        assertThat(types(ceasedAfter.judge(LOST, LOST, at -> at.equals(DUE))))
                .containsExactly("weekly-report.missed.v1", "weekly-report.waived.v1");
        assertThat(ceasedAfter.snapshot().status()).isEqualTo(ReportStatus.WAIVED);
        assertThat(Stream.of(ceasedBefore, ceasedAfter))
                .allSatisfy(
                        report ->
                                assertThatThrownBy(() -> report.handle(SUBMIT, town(OPENED)))
                                        .isInstanceOf(Refusal.WrongState.class));
    }

    private static List<String> types(List<ReportEvent> events) {
        return events.stream().map(ReportEvent::type).toList();
    }
}
