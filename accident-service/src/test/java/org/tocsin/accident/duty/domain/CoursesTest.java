package org.tocsin.accident.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.accident.duty.domain.Stories.OCCURRED;
import static org.tocsin.accident.duty.domain.Stories.RECEIVED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.RevisionKind;

/** What starts, stops, moves and ends the clocks. */
class CoursesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LATE = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void howFarUpAReportGoesFollowsTheSeverity() {
        assertThat(levels(new Stories().flash(2))).containsExactly("COUNTY");
        assertThat(levels(new Stories().flash(3))).containsExactly("COUNTY", "CITY");
        assertThat(levels(new Stories().flash(10))).containsExactly("COUNTY", "CITY", "PROVINCE");
        assertThat(levels(new Stories().in("990100").flash(3))).containsExactly("CITY");
        assertThat(levels(new Stories().in("990100").flash(1))).isEmpty();
    }

    private static List<String> levels(Stories story) {
        return story.at(LATE, DutyKind.FORWARD).stream().map(Duty::occurrence).toList();
    }

    @Test
    void whatBecomesGraverLaterRunsFromWhenThatBecameKnown() {
        Instant graver = RECEIVED.plus(HOUR.multipliedBy(5));
        Stories story =
                new Stories()
                        .flash(1)
                        .forwarded(Level.COUNTY, null, RECEIVED.plus(HOUR))
                        .known(graver, RevisionKind.FOLLOW_UP, 3);
        Duty city = story.forward(LATE, Level.CITY);
        assertThat(city.runsFrom()).isEqualTo(graver);
        assertThat(city.dueAt()).isEqualTo(graver.plus(HOUR.multipliedBy(2)));
        assertThat(story.forward(LATE, Level.COUNTY).state(LATE)).isEqualTo(DutyState.DONE_IN_TIME);
    }

    @Test
    void whatTurnsOutLessGraveIsNoLongerOwedUnlessItWasDone() {
        Instant less = RECEIVED.plus(HOUR);
        Stories open = new Stories().flash(3).known(less, RevisionKind.CORRECTION, 2);
        assertThat(open.forward(LATE, Level.CITY).state(LATE)).isEqualTo(DutyState.NOT_APPLICABLE);
        assertThat(open.forward(LATE, Level.CITY).endedAt()).isEqualTo(less);
        Stories done =
                new Stories()
                        .flash(3)
                        .forwarded(Level.CITY, RECEIVED, RECEIVED.plus(HOUR))
                        .known(less, RevisionKind.CORRECTION, 2);
        assertThat(done.forward(LATE, Level.CITY).state(LATE)).isEqualTo(DutyState.DONE_IN_TIME);
    }

    @Test
    void aLevelWaitsForTheOneBelow() {
        Duty city = new Stories().flash(3).forward(LATE, Level.CITY);
        assertThat(city.dueAt()).isNull();
        assertThat(city.state(LATE)).isEqualTo(DutyState.PENDING);
    }

    @Test
    void aCountyCannotHaveReceivedLaterThanTheRegisterSays() {
        Stories story =
                new Stories()
                        .flash(1)
                        .forwarded(Level.COUNTY, RECEIVED.plus(HOUR), RECEIVED.plus(HOUR));
        assertThat(story.forward(LATE, Level.COUNTY).runsFrom()).isEqualTo(RECEIVED);
    }

    @Test
    void followUpsAreCountedIntervalByInterval() {
        Stories story =
                new Stories()
                        .flash(1)
                        .known(RECEIVED.plus(DAY).plus(HOUR), RevisionKind.FOLLOW_UP, 1);
        Instant now = RECEIVED.plus(DAY.multipliedBy(3)).plus(HOUR);
        List<Duty> owed = story.at(now, DutyKind.FOLLOW_UP);
        assertThat(owed).extracting(Duty::occurrence).containsExactly("1", "2", "3", "4", "5");
        assertThat(owed)
                .extracting(duty -> duty.state(now))
                .containsExactly(
                        DutyState.DONE_LATE,
                        DutyState.DONE_IN_TIME,
                        DutyState.MISSED,
                        DutyState.PENDING,
                        DutyState.PENDING);
        assertThat(owed.getFirst().lateBySeconds(now)).isEqualTo(3600);
    }

    @Test
    void anIntervalShortensWhenTheAccidentBecomesMajor() {
        Instant graver = RECEIVED.plus(HOUR.multipliedBy(3));
        Stories story = new Stories().flash(9).known(graver, RevisionKind.FOLLOW_UP, 10);
        List<Duty> owed = story.at(graver, DutyKind.FOLLOW_UP);
        Instant first = graver.plus(HOUR.multipliedBy(12));
        assertThat(owed)
                .extracting(Duty::dueAt)
                .containsExactly(first, first.plus(HOUR.multipliedBy(12)));
    }

    @Test
    void followUpsEndWithTheVerificationOrTheWindow() {
        Stories verified =
                new Stories().flash(1).known(RECEIVED.plus(HOUR), RevisionKind.VERIFICATION, 1);
        assertThat(verified.single(LATE, DutyKind.FOLLOW_UP).state(LATE))
                .isEqualTo(DutyState.DONE_IN_TIME);
        assertThat(new Stories().of(AccidentCategory.FIRE).flash(1).at(LATE, DutyKind.FOLLOW_UP))
                .hasSize(7);
        assertThat(new Stories().flash(1).at(LATE, DutyKind.FOLLOW_UP)).hasSize(30);
    }

    @Test
    void appraisalsDoNotCountAndCountOnceWhereTheyOverlap() {
        Instant due = Instant.parse("2026-04-30T15:59:59.999999Z");
        Suspension first = between("2026-03-10T00:00:00Z", "2026-03-20T00:00:00Z");
        Suspension overlapping = between("2026-03-15T00:00:00Z", "2026-03-25T12:00:00Z");
        Suspension onlyBecauseOfThem = between("2026-05-10T00:00:00Z", "2026-05-11T00:00:00Z");
        Suspension tooLate = between("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z");
        Duty report = report(List.of(tooLate, onlyBecauseOfThem, overlapping, first), LATE);
        Duration suspended = Duration.ofDays(16).plusHours(12);
        assertThat(report.suspended()).isEqualTo(suspended);
        assertThat(report.dueAt()).isEqualTo(due.plus(suspended));
    }

    @Test
    void anAppraisalAtTheLastInstantStillCountsAndOneAfterItDoesNot() {
        Instant due = Instant.parse("2026-04-30T15:59:59.999999Z");
        Instant end = due.plus(DAY.multipliedBy(10));
        assertThat(report(List.of(new Suspension(due, end)), LATE).dueAt()).isEqualTo(end);
        assertThat(report(List.of(new Suspension(due.plusSeconds(1), end)), LATE).dueAt())
                .isEqualTo(due);
    }

    @Test
    void whileAnAppraisalGoesOnNothingIsMissed() {
        Instant from = Instant.parse("2026-04-01T00:00:00Z");
        Duty report = report(List.of(new Suspension(from, null)), from.plus(DAY));
        assertThat(report.dueAt()).isNull();
        assertThat(report.state(LATE)).isEqualTo(DutyState.PENDING);
        assertThat(report.suspended()).isEqualTo(DAY);
    }

    private static Suspension between(String from, String to) {
        return new Suspension(Instant.parse(from), Instant.parse(to));
    }

    private static Duty report(List<Suspension> suspensions, Instant at) {
        return new Stories()
                .flash(1)
                .investigation(0, suspensions, null, 0, null, null)
                .single(at, DutyKind.INVESTIGATION_REPORT);
    }

    @Test
    void withdrawnAndMergedAccidentsOweNothingFromThenOn() {
        Instant then = RECEIVED.plus(DAY.multipliedBy(5));
        for (RevisionKind kind : List.of(RevisionKind.WITHDRAWAL, RevisionKind.MERGE)) {
            DutyCase ended = new Stories().flash(3).known(then, kind, 3).end();
            assertThat(Stories.CLOCK.duties(ended, LATE))
                    .isNotEmpty()
                    .allSatisfy(
                            duty -> {
                                assertThat(duty.state(LATE)).isEqualTo(DutyState.NOT_APPLICABLE);
                                assertThat(duty.endedAt()).isEqualTo(then);
                                assertThat(duty.lateBySeconds(LATE)).isNull();
                            });
        }
    }

    @Test
    void ofHistoricImportsWhatIsNotOnRecordIsUnknown() {
        Stories story =
                new Stories()
                        .from("legacy")
                        .known(OCCURRED.plus(DAY.multipliedBy(8)), RevisionKind.FLASH, 3);
        assertThat(story.at(LATE, DutyKind.FOLLOW_UP)).isEmpty();
        assertThat(story.single(LATE, DutyKind.UNIT_REPORT).state(LATE))
                .isEqualTo(DutyState.DONE_IN_TIME);
        assertThat(story.forward(LATE, Level.COUNTY).state(LATE)).isEqualTo(DutyState.UNKNOWN);
        assertThat(story.single(LATE, DutyKind.INVESTIGATION_REPORT).state(LATE))
                .isEqualTo(DutyState.UNKNOWN);
        Stories fresh =
                new Stories()
                        .from("legacy")
                        .known(OCCURRED.plus(DAY.multipliedBy(7)), RevisionKind.FLASH, 3);
        assertThat(fresh.forward(LATE, Level.COUNTY).state(LATE)).isEqualTo(DutyState.MISSED);
    }

    @Test
    void twoRulesOfOneDutyCannotBeInForceOnOneDay() {
        DutyRule rule =
                Stories.builtIn()
                        .inForce(DutyKind.FORWARD, LocalDate.parse("2026-03-01"))
                        .orElseThrow();
        assertThatThrownBy(() -> new DutyRules(List.of(rule, rule)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void levelsAreReadFromTheCode() {
        assertThat(Level.of("990000")).isEqualTo(Level.PROVINCE);
        assertThat(Level.of("990100")).isEqualTo(Level.CITY);
        assertThat(Level.of("990171")).isEqualTo(Level.COUNTY);
        assertThat(Level.of("990101001")).isEqualTo(Level.TOWN);
        assertThat(Level.COUNTY.speaksFor(Level.CITY)).isFalse();
        assertThat(Level.CITY.speaksFor(Level.PROVINCE)).isTrue();
        assertThat(Level.TOWN.speaksFor(Level.COUNTY)).isFalse();
    }
}
