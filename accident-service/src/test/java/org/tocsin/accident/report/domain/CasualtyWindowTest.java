package org.tocsin.accident.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.accident.report.domain.AccidentCommand.Revise;
import org.tocsin.platform.problem.Refusal;

/** Decree 493 Art. 13: 30 days for casualty changes, road traffic and fire 7. */
class CasualtyWindowTest {

    private static final Revise MORE_DEATHS =
            Accidents.revise(ReportKind.SUPPLEMENTARY, Accidents.toll(2, 0, "350000"));

    // The accident of the samples happened on 1 March in China.
    @ParameterizedTest
    @EnumSource(AccidentCategory.class)
    void closesWithTheLastDay(AccidentCategory category) {
        boolean isShort =
                category == AccidentCategory.FIRE || category == AccidentCategory.ROAD_TRAFFIC;
        Facts facts = Accidents.facts(category, Accidents.ONE_DEATH);

        assertThat(ReportingRules.DECREE_493.casualtyWindowClosesAt(facts))
                .isEqualTo(
                        isShort
                                ? Instant.parse("2026-03-08T16:00:00Z")
                                : Instant.parse("2026-03-31T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T15:59:59Z, true",
        "2026-03-31T16:00:00Z, false",
        "2026-03-31T16:00:01Z, false",
    })
    void letsAnOfficerChangeCasualtiesUntilItCloses(Instant at, boolean allowed) {
        Accident accident = Accidents.reported();

        if (allowed) {
            accident.handle(MORE_DEATHS, Accidents.at(at, Accidents.OFFICER));
            assertThat(accident.facts().toll().deaths()).isEqualTo(2);
        } else {
            assertThatThrownBy(
                            () -> accident.handle(MORE_DEATHS, Accidents.at(at, Accidents.OFFICER)))
                    .isInstanceOfSatisfying(
                            Refusal.RuleBroken.class,
                            refusal ->
                                    assertThat(refusal.violations().getFirst().code())
                                            .isEqualTo("casualty-window-closed"));
            assertThat(accident.facts().toll().deaths()).isEqualTo(1);
            assertThat(accident.state().revision()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T15:59:59Z, false",
        "2026-03-31T16:00:00Z, true",
        "2026-03-31T16:00:01Z, true",
    })
    void leavesThemToALeaderAfterwardsAndOnlyThen(Instant at, boolean allowed) {
        Accident accident = Accidents.reported();

        if (allowed) {
            accident.handle(MORE_DEATHS, Accidents.at(at, Accidents.LEADER));
            assertThat(accident.facts().toll().deaths()).isEqualTo(2);
        } else {
            assertThatThrownBy(
                            () -> accident.handle(MORE_DEATHS, Accidents.at(at, Accidents.LEADER)))
                    .isInstanceOf(Refusal.Forbidden.class);
        }
    }

    @Test
    void doesNotConcernTheLoss() {
        Accident accident = Accidents.reported();
        var loss = Accidents.revise(ReportKind.SUPPLEMENTARY, Accidents.toll(1, 0, "12000000"));

        accident.handle(
                loss, Accidents.at(Instant.parse("2026-06-01T00:00:00Z"), Accidents.OFFICER));

        assertThat(accident.facts().severity()).isEqualTo(Severity.LARGER);
    }

    @Test
    void isNotReopenedByCorrectingTheDay() {
        Accident accident = Accidents.reported();
        Changes laterDay =
                new Changes(
                        2,
                        null,
                        null,
                        null,
                        Instant.parse("2026-04-20T00:00:00Z"),
                        Instant.parse("2026-04-20T00:00:00Z"),
                        null,
                        null,
                        null,
                        null);

        assertThatThrownBy(
                        () ->
                                accident.handle(
                                        Accidents.revise(ReportKind.CORRECTION, laterDay),
                                        Accidents.at(
                                                Instant.parse("2026-05-01T00:00:00Z"),
                                                Accidents.OFFICER)))
                .isInstanceOf(Refusal.class);
        assertThat(accident.facts().toll().deaths()).isEqualTo(1);
    }

    /** Road traffic and fire: 7 days, Art. 13 (2). */
    @ParameterizedTest
    @CsvSource({
        "FIRE, 2026-03-08T15:59:59Z, true",
        "FIRE, 2026-03-08T16:00:00Z, false",
        "FIRE, 2026-03-08T16:00:01Z, false",
        "ROAD_TRAFFIC, 2026-03-08T15:59:59Z, true",
        "ROAD_TRAFFIC, 2026-03-08T16:00:00Z, false",
        "ROAD_TRAFFIC, 2026-03-08T16:00:01Z, false",
    })
    void theShortWindowIsAnOfficersUntilItClosesAndALeadersThen(
            AccidentCategory category, Instant at, boolean officers) {
        Facts facts = Accidents.facts(category, Accidents.ONE_DEATH);
        Actor who = officers ? Accidents.OFFICER : Accidents.LEADER;
        Actor other = officers ? Accidents.LEADER : Accidents.OFFICER;
        Accident accident = Accidents.registered(facts).accident();

        assertThatThrownBy(() -> accident.handle(MORE_DEATHS, Accidents.at(at, other)))
                .isInstanceOf(Refusal.class);
        accident.handle(MORE_DEATHS, Accidents.at(at, who));

        assertThat(accident.facts().toll().deaths()).isEqualTo(2);
    }

    /** What has come of the accident meanwhile neither opens the window nor shuts it. */
    @ParameterizedTest
    @EnumSource(
            value = AccidentStatus.class,
            names = {"VERIFIED", "UNDER_INVESTIGATION", "INVESTIGATED", "CLOSED"})
    void holdsWhateverHasComeOfTheAccident(AccidentStatus status) {
        Instant before = Instant.parse("2026-03-31T15:59:59Z");
        Instant after = Instant.parse("2026-03-31T16:00:00Z");
        Accident accident = Accidents.in(status);

        accident.handle(MORE_DEATHS, Accidents.at(before, Accidents.OFFICER));
        assertThatThrownBy(
                        () ->
                                accident.handle(
                                        Accidents.revise(
                                                ReportKind.SUPPLEMENTARY,
                                                Accidents.toll(3, 0, "350000")),
                                        Accidents.at(after, Accidents.OFFICER)))
                .isInstanceOf(Refusal.RuleBroken.class);
        accident.handle(
                Accidents.revise(ReportKind.SUPPLEMENTARY, Accidents.toll(3, 0, "350000")),
                Accidents.at(after, Accidents.LEADER));

        assertThat(accident.status()).isEqualTo(status);
        assertThat(accident.facts().severity()).isEqualTo(Severity.LARGER);
    }
}
