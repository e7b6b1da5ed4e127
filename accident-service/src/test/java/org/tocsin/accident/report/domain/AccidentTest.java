package org.tocsin.accident.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.report.domain.AccidentEvent.LateReportDetected;
import org.tocsin.accident.report.domain.AccidentEvent.Reclassified;
import org.tocsin.platform.problem.Refusal;

class AccidentTest {

    private static final Recording BY_OFFICER = Accidents.at(Accidents.NOW, Accidents.OFFICER);

    @Test
    void isClassifiedAnewAtEachRevision() {
        Accident accident = Accidents.reported();

        Change up = supplement(accident, Accidents.toll(3, 0, "350000"));
        assertThat(accident.facts().severity()).isEqualTo(Severity.LARGER);
        assertThat(types(up)).containsExactly("accident.revised.v1", "accident.reclassified.v1");
        assertThat(up.events().get(1))
                .isInstanceOfSatisfying(
                        Reclassified.class,
                        event -> assertThat(event.previousSeverity()).isEqualTo(Severity.GENERAL));

        Change down = supplement(accident, Accidents.toll(2, 9, "9999999.99"));
        assertThat(accident.facts().severity()).isEqualTo(Severity.GENERAL);
        assertThat(types(down)).contains("accident.reclassified.v1");
        assertThat(types(supplement(accident, Accidents.toll(1, 9, "0"))))
                .containsExactly("accident.revised.v1");
    }

    @Test
    void numbersItsEventsWithoutGaps() {
        Registration late = Accidents.registered(late());
        Change change = supplement(late.accident(), Accidents.toll(3, 0, "0"));

        assertThat(late.change().events())
                .extracting(AccidentEvent::sequence)
                .containsExactly(1L, 2L);
        assertThat(change.events()).extracting(AccidentEvent::sequence).containsExactly(3L, 4L);
    }

    @Test
    void announcesLatenessOnce() {
        Registration registration = Accidents.registered(late());
        assertThat(types(registration.change()))
                .containsExactly("accident.reported.v1", "accident.late-report-detected.v1");
        assertThat(registration.change().events().get(1))
                .isInstanceOfSatisfying(
                        LateReportDetected.class,
                        event -> assertThat(event.duty().lateBySeconds()).isEqualTo(1800));

        assertThat(types(supplement(registration.accident(), Accidents.NOTHING)))
                .containsExactly("accident.revised.v1");
    }

    @Test
    void announcesLatenessThatARevisionBringsToLight() {
        Accident accident = Accidents.reported();
        Changes informedEarlier =
                new Changes(
                        null,
                        null,
                        null,
                        null,
                        null,
                        Accidents.NOW.minus(Duration.ofMinutes(61)),
                        null,
                        null,
                        null,
                        null);

        Change change = supplement(accident, informedEarlier);

        assertThat(types(change))
                .containsExactly("accident.revised.v1", "accident.late-report-detected.v1");
        assertThat(accident.facts().lateBySeconds()).isEqualTo(60);
    }

    @Test
    void changesTimeCategoryAndTypeByCorrectionOnly() {
        Changes category =
                new Changes(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        AccidentCategory.FIRE,
                        null,
                        null,
                        null);
        Accident accident = Accidents.reported();

        assertThatThrownBy(() -> supplement(accident, category))
                .isInstanceOf(Refusal.RuleBroken.class);
        accident.handle(Accidents.revise(ReportKind.CORRECTION, category), BY_OFFICER);

        assertThat(accident.facts().category()).isEqualTo(AccidentCategory.FIRE);
        assertThat(accident.facts().toll()).isEqualTo(Accidents.ONE_DEATH);
    }

    @Test
    void keepsWhatARevisionLeavesOutAndAddsToTheContent() {
        Accident accident = Accidents.reported();
        ReportContent place = new ReportContent(null, "workshop 2", null, null, null, null);
        ReportContent course = new ReportContent(null, null, null, "fell", null, null);

        supplement(accident, content(place));
        supplement(accident, content(course));

        assertThat(accident.facts().content())
                .isEqualTo(new ReportContent(null, "workshop 2", null, "fell", null, null));
        assertThat(accident.facts().description()).isEqualTo("scaffold collapsed");
    }

    @Test
    void refusesWhatCannotHaveBeen() {
        Instant now = Accidents.NOW;

        assertThatThrownBy(() -> new Timing(now.plusSeconds(1), null, null).check(now))
                .hasMessageContaining("occurredAt must not be after now");
        assertThatThrownBy(() -> new Timing(now, now.minusSeconds(1), null).check(now))
                .hasMessageContaining("occurredAt must not be after headInformedAt");
        assertThatThrownBy(() -> new Timing(now, null, now.minusSeconds(1)).check(now))
                .hasMessageContaining("occurredAt must not be after receivedAt");
        new Timing(now, now, now).check(now);
    }

    @Test
    void isNotMergedIntoItself() {
        assertThatThrownBy(
                        () ->
                                Accidents.reported()
                                        .handle(
                                                new AccidentCommand.Merge(Accidents.ID, "same"),
                                                BY_OFFICER))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void countsTheDayInChina() {
        Facts facts =
                Facts.of(
                        new Locus("990101", null, null, null),
                        new Timing(Instant.parse("2025-12-31T16:00:00Z"), null, null),
                        AccidentCategory.FIRE,
                        new TypeCode(TypeCode.GB_6441_1986, "08"),
                        Accidents.ONE_DEATH,
                        "fire",
                        ReportContent.NONE,
                        ReportingRules.DECREE_493);

        assertThat(facts.occurredOn()).hasToString("2026-01-01");
    }

    private static Facts late() {
        return Accidents.facts(
                AccidentCategory.CONSTRUCTION,
                Accidents.ONE_DEATH,
                Accidents.NOW.minus(Duration.ofMinutes(90)),
                Accidents.NOW);
    }

    private static Changes content(ReportContent content) {
        return new Changes(null, null, null, null, null, null, null, null, null, content);
    }

    private static Change supplement(Accident accident, Changes changes) {
        return accident.handle(Accidents.revise(ReportKind.SUPPLEMENTARY, changes), BY_OFFICER);
    }

    private static List<String> types(Change change) {
        return change.events().stream().map(AccidentEvent::type).toList();
    }
}
