package org.tocsin.responsibility.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.responsibility.assessment.domain.Sheets.count;
import static org.tocsin.responsibility.assessment.domain.Sheets.deductions;
import static org.tocsin.responsibility.assessment.domain.Sheets.off;
import static org.tocsin.responsibility.assessment.domain.Sheets.story;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.responsibility.fact.domain.Condition;

/** What facts cost, and what takes them back: a table of cases. */
class DeductionTest {

    private static final Indicator HAZARDS =
            deductions(
                    "10",
                    Reach.AREA,
                    "4",
                    off(
                            "hazard.overdue.v1",
                            "1",
                            new Condition("kind", Condition.Operator.IN, List.of("ORDER"))),
                    off("hazard.review-failed-twice.v1", "2"));
    private static final Indicator WEEKLY =
            deductions(
                    "10",
                    Reach.UNIT,
                    null,
                    off("weekly-report.missed.v1", "2"),
                    off("weekly-report.late-submitted.v1", "1"));
    static final Indicator ACCIDENTS =
            deductions(
                    "10",
                    Reach.AREA,
                    null,
                    off("accident.late-report-detected.v1", "5"),
                    off("accident.duty-missed.v1", "2"),
                    off("accident.concealment-confirmed.v1", "10"));

    static Stream<Arguments> deductionCases() {
        return Stream.of(
                Arguments.of("nothing happened", HAZARDS, story(), "10", "nothing-deducted", 0),
                Arguments.of(
                        "one order overdue",
                        HAZARDS,
                        story().told("h1", "hazard.overdue.v1", "2026-03-05", "kind", "ORDER"),
                        "9",
                        "deducted",
                        1),
                Arguments.of(
                        "a review overdue is not the unit's fault",
                        HAZARDS,
                        story().told("h1", "hazard.overdue.v1", "2026-03-05", "kind", "REVIEW"),
                        "10",
                        "nothing-deducted",
                        0),
                Arguments.of(
                        "never below the floor",
                        HAZARDS,
                        story().told("h1", "hazard.review-failed-twice.v1", "2026-03-05")
                                .told("h2", "hazard.review-failed-twice.v1", "2026-03-05")
                                .told("h3", "hazard.review-failed-twice.v1", "2026-03-05")
                                .told("h4", "hazard.review-failed-twice.v1", "2026-03-05"),
                        "4",
                        "floor-reached",
                        4),
                Arguments.of(
                        "the month begins at midnight in China",
                        HAZARDS,
                        story().told("h1", "hazard.review-failed-twice.v1", "2026-02-28")
                                .told("h2", "hazard.review-failed-twice.v1", "2026-04-01"),
                        "10",
                        "nothing-deducted",
                        0),
                Arguments.of(
                        "a hazard that was none",
                        HAZARDS,
                        story().told("h1", "hazard.review-failed-twice.v1", "2026-03-05")
                                .told("h1", "hazard.rejected.v1", "2026-04-20"),
                        "10",
                        "nothing-deducted",
                        1),
                Arguments.of(
                        "another place",
                        HAZARDS,
                        story().about(Sheets.OTHER, "990102001")
                                .told("h1", "hazard.review-failed-twice.v1", "2026-03-05"),
                        "10",
                        "nothing-deducted",
                        0),
                Arguments.of(
                        "an enterprise of the town",
                        HAZARDS,
                        story().about(Sheets.OTHER, "990101001001")
                                .told("h1", "hazard.review-failed-twice.v1", "2026-03-05"),
                        "8",
                        "deducted",
                        1),
                Arguments.of(
                        "a report missed",
                        WEEKLY,
                        story().told("w1", "weekly-report.missed.v1", "2026-03-09"),
                        "8",
                        "deducted",
                        1),
                Arguments.of(
                        "a report made up counts as late only",
                        WEEKLY,
                        story().told("w1", "weekly-report.missed.v1", "2026-03-09")
                                .told("w1", "weekly-report.late-submitted.v1", "2026-03-10"),
                        "9",
                        "deducted",
                        2),
                Arguments.of(
                        "a report waived",
                        WEEKLY,
                        story().told("w1", "weekly-report.missed.v1", "2026-03-09")
                                .told("w1", "weekly-report.waived.v1", "2026-04-10"),
                        "10",
                        "nothing-deducted",
                        1),
                Arguments.of(
                        "another unit's report",
                        WEEKLY,
                        story().about(Sheets.OTHER, "990101001")
                                .told("w1", "weekly-report.missed.v1", "2026-03-09"),
                        "10",
                        "nothing-deducted",
                        0),
                Arguments.of(
                        "reported late, and a duty missed",
                        ACCIDENTS,
                        story().told("a1", "accident.reported.v1", "2026-03-01")
                                .told("a1", "accident.late-report-detected.v1", "2026-03-01")
                                .told(
                                        "d1",
                                        "accident.duty-missed.v1",
                                        "2026-03-02",
                                        "accidentId",
                                        "a1"),
                        "3",
                        "deducted",
                        2),
                Arguments.of(
                        "an accident withdrawn takes its duties with it",
                        ACCIDENTS,
                        story().told("a1", "accident.late-report-detected.v1", "2026-03-01")
                                .told(
                                        "d1",
                                        "accident.duty-missed.v1",
                                        "2026-03-02",
                                        "accidentId",
                                        "a1")
                                .told("a1", "accident.withdrawn.v1", "2026-05-01"),
                        "10",
                        "nothing-deducted",
                        2),
                Arguments.of(
                        "a duty fulfilled in time after all, another late",
                        ACCIDENTS,
                        story().told(
                                        "d1",
                                        "accident.duty-missed.v1",
                                        "2026-03-02",
                                        "accidentId",
                                        "a1")
                                .told(
                                        "d1",
                                        "accident.duty-settled.v1",
                                        "2026-03-03",
                                        "accidentId",
                                        "a1",
                                        "state",
                                        "DONE_IN_TIME")
                                .told(
                                        "d2",
                                        "accident.duty-missed.v1",
                                        "2026-03-02",
                                        "accidentId",
                                        "a1")
                                .told(
                                        "d2",
                                        "accident.duty-settled.v1",
                                        "2026-03-03",
                                        "accidentId",
                                        "a1",
                                        "state",
                                        "DONE_LATE"),
                        "8",
                        "deducted",
                        2),
                Arguments.of(
                        "what was concealed stays concealed when it is merged",
                        ACCIDENTS,
                        story().told("a1", "accident.late-report-detected.v1", "2026-03-01")
                                .told("a1", "accident.concealment-confirmed.v1", "2026-03-10")
                                .told("a1", "accident.merged.v1", "2026-03-20"),
                        "0",
                        "deducted",
                        2),
                Arguments.of(
                        "an accident that turns out to have happened elsewhere",
                        ACCIDENTS,
                        story().told("a1", "accident.late-report-detected.v1", "2026-03-01")
                                .about(Sheets.OTHER, "990102001")
                                .told("a1", "accident.revised.v1", "2026-04-02"),
                        "10",
                        "nothing-deducted",
                        0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deductionCases")
    void deducts(
            String name,
            Indicator indicator,
            Sheets.Story story,
            String points,
            String reason,
            int counted) {
        ItemScore item = count(indicator, story.facts());

        assertThat(item.points()).isEqualByComparingTo(points);
        assertThat(item.reason()).isEqualTo(reason);
        assertThat(item.counted()).isEqualTo(counted);
    }

    @Test
    void whatWasTakenBackStaysInSightWithWhatTookItBack() {
        ItemScore item =
                count(
                        ACCIDENTS,
                        story().told("a1", "accident.late-report-detected.v1", "2026-03-01")
                                .told("a1", "accident.withdrawn.v1", "2026-05-01")
                                .facts());

        PointRecord record = item.records().getFirst();
        assertThat(record.effect()).isZero();
        assertThat(record.href()).isEqualTo("/a1");
        assertThat(record.undoneBy()).isEqualTo("/a1");
    }
}
