package org.tocsin.accident.duty.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.accident.testing.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.duty.domain.InvestigationDates;
import org.tocsin.accident.duty.rest.Duties;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.LongAgo;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** What was missed is told once, whoever looks and however late. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DutySweepTest {

    private static final String TOPIC = "tocsin.accident-duty";
    private static final Duration HOUR = Duration.ofHours(1);

    private final DutySweep sweep;
    private final LongAgo longAgo;
    private final Ledger ledger;
    private final Event<InvestigationMoved> investigation;

    DutySweepTest(
            DutySweep sweep,
            LongAgo longAgo,
            Ledger ledger,
            Event<InvestigationMoved> investigation) {
        this.sweep = sweep;
        this.longAgo = longAgo;
        this.ledger = ledger;
        this.investigation = investigation;
    }

    private static List<String> told(String accident, String duty, String occurrence, int times) {
        return Topic.of(TOPIC, Duties.idOf(accident, duty, occurrence), times).stream()
                .peek(seen -> EventContract.of(TOPIC, seen.shortType()).accepts(seen.json()))
                .map(seen -> seen.shortType() + " " + seen.data().get("state").asText())
                .toList();
    }

    @Test
    void aForwardThatIsNotMadeIsToldOnceAndThenSettled() {
        String accident = Duties.received(HOUR, 1);
        longAgo.move(accident, HOUR.multipliedBy(2));
        sweep.watch();
        sweep.watch();
        assertThat(Duties.inRegister(accident)).containsEntry("FORWARD COUNTY", "MISSED");

        Duties.forward(People.bureauA(), accident, Duties.forward("COUNTY", Duration.ZERO))
                .then()
                .statusCode(201);
        sweep.watch();

        assertThat(told(accident, "FORWARD", "COUNTY", 2))
                .containsExactly(
                        "accident.duty-missed.v1 MISSED", "accident.duty-settled.v1 DONE_LATE");
    }

    @Test
    void whatIsDoneLateBeforeAnySweepIsToldWithItsRecord() {
        String accident = Duties.received(HOUR, 1);
        longAgo.move(accident, HOUR.multipliedBy(2));
        Duties.forward(People.bureauA(), accident, Duties.forward("COUNTY", Duration.ZERO))
                .then()
                .statusCode(201);
        sweep.watch();
        assertThat(told(accident, "FORWARD", "COUNTY", 1))
                .containsExactly("accident.duty-missed.v1 DONE_LATE");
    }

    @Test
    void afterFiveDaysOfDowntimeEachMissedIntervalIsToldOnce() {
        String accident = Duties.received(HOUR, 1);
        longAgo.move(accident, Duration.ofDays(5));
        sweep.watch();
        sweep.watch();

        assertThat(Duties.inRegister(accident))
                .containsEntry("FOLLOW_UP 5", "MISSED")
                .containsEntry("FOLLOW_UP 6", "PENDING")
                .isEqualTo(withoutWindow(accident));
        for (int interval = 1; interval <= 5; interval++) {
            assertThat(told(accident, "FOLLOW_UP", Integer.toString(interval), 1))
                    .containsExactly("accident.duty-missed.v1 MISSED");
        }
        Api.revise(People.bureauA(), accident, "FOLLOW_UP", "").then().statusCode(200);
        assertThat(Duties.of(accident))
                .containsEntry("FOLLOW_UP 1", "DONE_LATE")
                .containsEntry("FOLLOW_UP 6", "DONE_IN_TIME")
                .containsEntry("FOLLOW_UP 7", "PENDING");
        assertThat(told(accident, "FOLLOW_UP", "5", 2))
                .containsExactly(
                        "accident.duty-missed.v1 MISSED", "accident.duty-settled.v1 DONE_LATE");
    }

    private static Map<String, String> withoutWindow(String accident) {
        var all = Duties.of(accident);
        all.remove("SUPPLEMENT_WINDOW");
        return all;
    }

    @Test
    void ofManySweepsAtOnceOneTells() throws Exception {
        List<String> accidents =
                IntStream.range(0, 5).mapToObj(i -> Duties.received(HOUR, 1)).toList();
        accidents.forEach(accident -> longAgo.move(accident, HOUR.multipliedBy(2)));
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Void> look =
                () -> {
                    together.await();
                    sweep.watch();
                    return null;
                };
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var instance : instances.invokeAll(List.of(look, look, look, look))) {
                instance.get();
            }
        }
        for (String accident : accidents) {
            assertThat(told(accident, "FORWARD", "COUNTY", 1))
                    .containsExactly("accident.duty-missed.v1 MISSED");
        }
    }

    @Test
    void aWithdrawnAccidentIsNotTold() {
        String accident = Duties.received(HOUR, 1);
        Api.step(People.leaderA(), accident, "withdrawals", Api.REASON).then().statusCode(200);
        longAgo.move(accident, Duration.ofDays(3));
        sweep.watch();
        assertThat(Topic.of(TOPIC, Duties.idOf(accident, "FORWARD", "COUNTY"), 0)).isEmpty();
    }

    @Test
    void aSeverityThatRisesAsksForFurtherLevels() {
        String accident = Duties.received(HOUR, 1);
        assertThat(Duties.of(accident)).doesNotContainKey("FORWARD CITY");
        Api.revise(People.bureauA(), accident, "FOLLOW_UP", "\"deaths\": 3").then().statusCode(200);
        assertThat(Duties.inRegister(accident)).containsEntry("FORWARD CITY", "PENDING");
        Api.revise(People.bureauA(), accident, "CORRECTION", "\"deaths\": 2")
                .then()
                .statusCode(200);
        assertThat(Duties.inRegister(accident)).containsEntry("FORWARD CITY", "NOT_APPLICABLE");
    }

    @Test
    void theInvestigationMovesItsDates() {
        String accident = Duties.received(HOUR, 1);
        longAgo.move(accident, Duration.ofDays(61));
        sweep.watch();
        assertThat(Duties.inRegister(accident)).containsEntry("INVESTIGATION_REPORT", "MISSED");
        Instant submitted = Duties.ago(Duration.ZERO);
        moved(accident, submitted, null);
        assertThat(Duties.inRegister(accident))
                .containsEntry("INVESTIGATION_REPORT", "DONE_LATE")
                .containsEntry("APPROVAL", "PENDING")
                .doesNotContainKey("EVALUATION");
        moved(accident, submitted, submitted);
        assertThat(Duties.inRegister(accident))
                .containsEntry("APPROVAL", "DONE_IN_TIME")
                .containsEntry("EVALUATION", "PENDING");
        assertThat(told(accident, "INVESTIGATION_REPORT", "", 2))
                .containsExactly(
                        "accident.duty-missed.v1 MISSED", "accident.duty-settled.v1 DONE_LATE");
    }

    private void moved(String accident, Instant submitted, Instant approved) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                investigation.fire(
                                        new InvestigationMoved(
                                                new InvestigationDates(
                                                        UUID.fromString(accident),
                                                        UUID.randomUUID(),
                                                        ledger.next(),
                                                        0,
                                                        List.of(),
                                                        submitted,
                                                        0,
                                                        approved,
                                                        null))));
    }

    @Test
    void accidentsFromBeforeTheClockAreEnteredAndNotTold() {
        String accident = Duties.received(HOUR, 1);
        longAgo.move(accident, Duration.ofDays(2));
        longAgo.forgetDuties(accident);
        assertThat(Duties.inRegister(accident)).isEmpty();
        sweep.watch();
        sweep.watch();
        assertThat(Duties.inRegister(accident)).containsEntry("FORWARD COUNTY", "MISSED");
        assertThat(Topic.of(TOPIC, Duties.idOf(accident, "FORWARD", "COUNTY"), 0)).isEmpty();
    }

    @Test
    void ofHistoricImportsNothingIsTold() {
        String external = UUID.randomUUID().toString();
        Instant occurred = Duties.ago(Duration.ofDays(400));
        as(People.bureauA())
                .contentType(ContentType.JSON)
                .body(List.of(imported(occurred, external)))
                .post(Api.ACCIDENTS + "/imports?mode=partial")
                .then()
                .statusCode(201);
        String accident =
                as(People.auditor())
                        .get(Api.ACCIDENTS + "?q=" + external)
                        .then()
                        .extract()
                        .path("items[0].id");
        sweep.watch();
        assertThat(Duties.inRegister(accident))
                .containsEntry("FORWARD COUNTY", "UNKNOWN")
                .containsEntry("INVESTIGATION_REPORT", "UNKNOWN")
                .doesNotContainKey("FOLLOW_UP 1");
        assertThat(Topic.of(TOPIC, Duties.idOf(accident, "FORWARD", "COUNTY"), 0)).isEmpty();
    }

    private static Map<String, Object> imported(Instant occurred, String external) {
        var row = Api.flash(occurred);
        row.put("source", "legacy-register");
        row.put("externalId", external);
        row.put("description", "历史事故 " + external);
        return row;
    }
}
