package org.tocsin.accident.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.accident.duty.domain.Stories.INFORMED;
import static org.tocsin.accident.duty.domain.Stories.RECEIVED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.ReportingRules;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.accident.report.domain.UnitReportDuty;

/** Each duty one second before its limit, at it, and one second after. */
class LimitsTest {

    private static final Instant LATE = Instant.parse("2030-01-01T00:00:00Z");

    /** The end of a day in China, the last instant in time. */
    private static Instant endOf(String day) {
        return Instant.parse(day + "T15:59:59.999999Z");
    }

    private interface Told {
        Duty doneAt(Instant done);
    }

    private static Stream<DynamicTest> around(String duty, Instant limit, Told told) {
        return Stream.of(-1, 0, 1)
                .map(
                        offset ->
                                DynamicTest.dynamicTest(
                                        duty + " " + offset + " s",
                                        () -> check(told, limit, limit.plusSeconds(offset))));
    }

    private static void check(Told told, Instant limit, Instant moment) {
        boolean late = moment.isAfter(limit);
        Duty done = told.doneAt(moment);
        assertThat(done.dueAt()).isEqualTo(limit);
        assertThat(done.state(LATE)).isEqualTo(late ? DutyState.DONE_LATE : DutyState.DONE_IN_TIME);
        assertThat(done.lateBySeconds(LATE)).isEqualTo(late ? 1L : 0L);
        Duty open = told.doneAt(null);
        assertThat(open.state(moment)).isEqualTo(late ? DutyState.MISSED : DutyState.PENDING);
        assertThat(open.lateBySeconds(moment)).isEqualTo(late ? 1L : null);
    }

    @TestFactory
    Stream<DynamicTest> eachLevelForwardsWithinTwoHoursOfItsReceipt() {
        Instant due = RECEIVED.plus(Duration.ofHours(2));
        Instant cityReceived = RECEIVED.plus(Duration.ofHours(1));
        Instant provinceReceived = cityReceived.plus(Duration.ofMinutes(30));
        return Stream.of(
                        around(
                                "county",
                                due,
                                done -> forwarding(new Stories().flash(1), Level.COUNTY, done)),
                        around(
                                "city",
                                cityReceived.plus(Duration.ofHours(2)),
                                done ->
                                        forwarding(
                                                new Stories()
                                                        .flash(3)
                                                        .forwarded(
                                                                Level.COUNTY, null, cityReceived),
                                                Level.CITY,
                                                done)),
                        around(
                                "province",
                                provinceReceived.plus(Duration.ofHours(2)),
                                done ->
                                        forwarding(
                                                new Stories()
                                                        .flash(10)
                                                        .forwarded(Level.COUNTY, null, cityReceived)
                                                        .forwarded(
                                                                Level.CITY, null, provinceReceived),
                                                Level.PROVINCE,
                                                done)))
                .flatMap(tests -> tests);
    }

    private static Duty forwarding(Stories story, Level level, Instant done) {
        return (done == null ? story : story.forwarded(level, null, done)).forward(LATE, level);
    }

    @TestFactory
    Stream<DynamicTest> followUpsOnceADayAndFromMajorOnTwice() {
        return Stream.of(
                        around(
                                "larger: 24 h",
                                RECEIVED.plus(Duration.ofHours(24)),
                                done -> followUp(9, done)),
                        around(
                                "major: 12 h",
                                RECEIVED.plus(Duration.ofHours(12)),
                                done -> followUp(10, done)))
                .flatMap(tests -> tests);
    }

    private static Duty followUp(int deaths, Instant done) {
        Stories story = new Stories().flash(deaths);
        if (done != null) {
            story.known(done, RevisionKind.FOLLOW_UP, deaths);
        }
        return story.at(LATE, DutyKind.FOLLOW_UP).getFirst();
    }

    @TestFactory
    Stream<DynamicTest> theInvestigationsReportItsApprovalAndTheEvaluation() {
        Instant received = Instant.parse("2026-04-10T02:00:00Z");
        return Stream.of(
                        around("60 days", endOf("2026-04-30"), done -> report(0, done)),
                        around("60 + 60 days", endOf("2026-06-29"), done -> report(60, done)),
                        around(
                                "15 days",
                                endOf("2026-04-25"),
                                done -> approval(29, 0, received, done)),
                        around(
                                "extraordinary: 30 days",
                                endOf("2026-05-10"),
                                done -> approval(30, 0, received, done)),
                        around(
                                "extraordinary: 30 + 30 days",
                                endOf("2026-06-09"),
                                done -> approval(30, 30, received, done)),
                        around(
                                "one year",
                                endOf("2027-04-10"),
                                done ->
                                        new Stories()
                                                .flash(1)
                                                .investigation(
                                                        0, List.of(), received, 0, received, done)
                                                .single(LATE, DutyKind.EVALUATION)))
                .flatMap(tests -> tests);
    }

    private static Duty report(int extension, Instant done) {
        return new Stories()
                .flash(1)
                .investigation(extension, List.of(), done, 0, null, null)
                .single(LATE, DutyKind.INVESTIGATION_REPORT);
    }

    private static Duty approval(int deaths, int extension, Instant submitted, Instant done) {
        return new Stories()
                .flash(deaths)
                .investigation(0, List.of(), submitted, extension, done, null)
                .single(LATE, DutyKind.APPROVAL);
    }

    @Test
    void theUnitsReportIsJudgedAsTheRegisterJudgesIt() {
        Instant due = INFORMED.plus(Duration.ofHours(1));
        for (int offset : List.of(-1, 0, 1)) {
            Stories story = new Stories().receivedAt(due.plusSeconds(offset)).flash(1);
            Duty duty = story.single(LATE, DutyKind.UNIT_REPORT);
            UnitReportDuty judged =
                    story.end().facts().unitReport(ReportingRules.DECREE_493).orElseThrow();
            assertThat(duty.dueAt()).isEqualTo(judged.dueAt()).isEqualTo(due);
            assertThat(duty.lateBySeconds(LATE))
                    .isEqualTo(judged.lateBySeconds())
                    .isEqualTo(Math.max(0, offset));
            assertThat(duty.rule().id()).isEqualTo(UnitReportDuty.RULE);
            assertThat(duty.rule().article().zh()).isEqualTo(UnitReportDuty.ARTICLE);
        }
    }

    @Test
    void whatNobodySaidCannotBeJudged() {
        Duty silent = new Stories().informedAt(null).flash(1).single(LATE, DutyKind.UNIT_REPORT);
        assertThat(silent.state(LATE)).isEqualTo(DutyState.UNKNOWN);
        assertThat(silent.lateBySeconds(LATE)).isNull();
    }

    @Test
    void theWindowClosesWithTheRegistersAndNothingIsMissed() {
        for (AccidentCategory category : AccidentCategory.values()) {
            Stories story = new Stories().of(category).flash(1);
            Instant closes = ReportingRules.DECREE_493.casualtyWindowClosesAt(story.end().facts());
            Duty window = story.single(LATE, DutyKind.SUPPLEMENT_WINDOW);
            assertThat(window.dueAt()).isEqualTo(closes.minus(Span.TICK));
            assertThat(window.state(closes.minus(Span.TICK))).isEqualTo(DutyState.PENDING);
            assertThat(window.state(closes)).isEqualTo(DutyState.NOT_APPLICABLE);
        }
    }

    @Test
    void accidentsAreJudgedByTheRulesOfTheirDay() {
        Stories before = new Stories().occurredAt(Instant.parse("2007-05-31T15:00:00Z")).flash(1);
        assertThat(Stories.CLOCK.duties(before.end(), LATE)).isEmpty();
        Stories after = new Stories().occurredAt(Instant.parse("2007-05-31T16:00:00Z")).flash(1);
        assertThat(after.at(LATE, DutyKind.UNIT_REPORT)).hasSize(1);
        assertThat(after.at(LATE, DutyKind.FOLLOW_UP)).as("from 2009 on").isEmpty();
    }
}
