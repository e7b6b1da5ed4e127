package org.tocsin.responsibility.fact.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.fact.app.FactRecorded;
import org.tocsin.responsibility.fact.app.FactRecorder;
import org.tocsin.responsibility.fact.app.FactStore;
import org.tocsin.responsibility.fact.domain.FactQuestion;
import org.tocsin.responsibility.fact.domain.FactSource;
import org.tocsin.responsibility.fact.domain.ReportedFact;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Report;

/** What the other services say becomes facts: each once, whatever comes again. */
@QuarkusTest
@WithTestResource(RealServers.class)
class FactListenerTest {

    private static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");

    private final FactStore store;
    private final FactRecorder recorder;
    private final Told told;

    FactListenerTest(FactStore store, FactRecorder recorder, Told told) {
        this.store = store;
        this.recorder = recorder;
        this.told = told;
    }

    /** Who draws conclusions. */
    @ApplicationScoped
    static class Told {

        private final List<ReportedFact> facts = new CopyOnWriteArrayList<>();

        void on(@Observes FactRecorded recorded) {
            facts.add(recorded.fact());
        }

        List<ReportedFact> of(UUID aggregate) {
            return facts.stream().filter(f -> f.aggregateId().equals(aggregate)).toList();
        }
    }

    @Test
    void anEventOffTheTopicBecomesAFactAndIsToldOnceHoweverOftenItComes() {
        UUID hazard = UUID.randomUUID();
        Report report = Report.of("tocsin.hazard", "hazard.overdue.v1", hazard, 1);
        report.send();
        report.send();
        Report.of("tocsin.hazard", "hazard.review-failed-twice.v1", hazard, 2).send();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(store.historyOf(hazard, EVER)).hasSize(2));
        ReportedFact fact = store.historyOf(hazard, EVER).getFirst();
        assertThat(fact.id()).isEqualTo(report.id());
        assertThat(fact.type()).isEqualTo("hazard.overdue.v1");
        assertThat(fact.unitId()).isEqualTo(People.ENTERPRISE_A);
        assertThat(fact.division()).isEqualTo("990101001");
        assertThat(fact.happenedAt()).isEqualTo(report.at());
        assertThat(fact.recordHref()).isEqualTo("/api/v1/hazards/" + hazard);
        assertThat(fact.payload()).contains("\"dueOn\"");
        assertThat(told.of(hazard)).hasSize(2);
    }

    @Test
    void aReplayFromZeroChangesNothingAndTellsNobody() {
        UUID hazard = UUID.randomUUID();
        Report report = Report.of("tocsin.hazard", "hazard.reported.v1", hazard, 1);
        recorder.record(FactSource.HAZARD, report.incoming());
        ReportedFact first = store.historyOf(hazard, EVER).getFirst();

        recorder.record(FactSource.HAZARD, report.incoming());

        assertThat(store.historyOf(hazard, EVER)).containsExactly(first);
        assertThat(told.of(hazard)).hasSize(1);
    }

    @Test
    void whatThePayloadDoesNotNameIsTakenFromTheScopeOfTheEvent() {
        UUID accident = UUID.randomUUID();
        Report late =
                Report.of("tocsin.accident", "accident.late-report-detected.v1", accident, 1)
                        .about(People.ENTERPRISE_B, "990102001");
        recorder.record(FactSource.ACCIDENT, late.incoming());

        ReportedFact fact = store.historyOf(accident, EVER).getFirst();
        assertThat(late.data().has("unitId")).isFalse();
        assertThat(fact.unitId()).isEqualTo(People.ENTERPRISE_B);
        assertThat(fact.division()).isEqualTo("990102001");
    }

    @Test
    void aDutyIsReadOnTheSheetOfItsAccident() {
        UUID duty = UUID.randomUUID();
        Report missed = Report.of("tocsin.accident-duty", "accident.duty-missed.v1", duty, 1);
        recorder.record(FactSource.ACCIDENT_DUTY, missed.incoming());

        assertThat(store.historyOf(duty, EVER).getFirst().recordHref())
                .isEqualTo(
                        "/api/v1/accidents/"
                                + missed.data().path("accidentId").asText()
                                + "/duties");
    }

    @Test
    void noFactIsRecordedAtOrBeforeAnInstantAtWhichTheBooksWereClosed() {
        Instant line = store.closeBooks();
        UUID hazard = UUID.randomUUID();
        recorder.record(
                FactSource.HAZARD,
                Report.of("tocsin.hazard", "hazard.overdue.v1", hazard, 1)
                        .at(line.minusSeconds(3600))
                        .incoming());

        assertThat(store.historyOf(hazard, line)).isEmpty();
        assertThat(store.historyOf(hazard, EVER).getFirst().recordedAt()).isAfter(line);
    }

    @Test
    void answersByUnitDivisionTypeAndTime() {
        UUID unit = UUID.randomUUID();
        UUID hazard = UUID.randomUUID();
        Instant at = Instant.parse("2026-05-01T00:00:00Z");
        recorder.record(
                FactSource.HAZARD,
                Report.of("tocsin.hazard", "hazard.overdue.v1", hazard, 1)
                        .about(unit, "990102001")
                        .at(at)
                        .incoming());
        FactQuestion overdue = FactQuestion.ofTypes(Set.of("hazard.overdue.v1"));

        assertThat(store.find(overdue.ofUnits(Set.of(unit)))).hasSize(1);
        assertThat(store.find(overdue.ofUnits(Set.of(unit)).happened(at, at.plusSeconds(1))))
                .hasSize(1);
        assertThat(store.find(overdue.ofUnits(Set.of(unit)).happened(null, at))).isEmpty();
        assertThat(store.find(overdue.inDivisions(Set.of("990102001"))))
                .extracting(ReportedFact::aggregateId)
                .contains(hazard);
        assertThat(
                        store.find(
                                FactQuestion.ofTypes(Set.of("hazard.closed.v1"))
                                        .ofUnits(Set.of(unit))))
                .isEmpty();
    }
}
