package org.tocsin.responsibility.score.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.fact.app.FactStore;
import org.tocsin.responsibility.fact.domain.FactSource;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Enforcement;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Report;
import org.tocsin.responsibility.testing.Topic;

/** Scores follow what is reported, vetoes and time: told when they change, once, and explained. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ScoreFlowTest {

    private static final String TOPIC = "tocsin.enterprise-score";
    private static final String CHANGED = "enterprise-score.changed.v1";

    private final Enforcement enforcement;
    private final ScoreSweep sweep;
    private final ScoreVetoes vetoes;
    private final FactStore facts;

    ScoreFlowTest(Enforcement enforcement, ScoreSweep sweep, ScoreVetoes vetoes, FactStore facts) {
        this.enforcement = enforcement;
        this.sweep = sweep;
        this.vetoes = vetoes;
        this.facts = facts;
    }

    private static String of(UUID unit) {
        return Enforcement.SCORES + "/" + unit;
    }

    private static float score(UUID unit) {
        return Api.as(People.auditor())
                .get(of(unit))
                .then()
                .statusCode(200)
                .extract()
                .path("score");
    }

    @Test
    void aReportOffTheTopicChangesTheScoreAndInspectionServiceIsTold() {
        UUID unit = Enforcement.enterprise("评分企业");
        Api.as(People.auditor()).get(of(unit)).then().statusCode(404);
        UUID hazard = UUID.randomUUID();
        Report overdue =
                Report.of("tocsin.hazard", "hazard.overdue.v1", hazard, 1)
                        .about(unit, "990101001")
                        .with("grade", "MAJOR");
        overdue.send();
        overdue.send();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.as(People.auditor()).get(of(unit)).statusCode() == 200);
        Api.as(People.auditor())
                .get(of(unit))
                .then()
                .body("score", equalTo(92.0f))
                .body("scoreClass", equalTo("A"))
                .body("items", hasSize(1))
                .body("items[0].rule", equalTo("hazard-overdue-major"))
                .body("items[0].points", equalTo(-8))
                .body("items[0].factId", equalTo(overdue.id().toString()))
                .body("items[0].recordHref", equalTo("/api/v1/hazards/" + hazard));
        enforcement.accident(UUID.randomUUID(), 1, "accident.reported.v1", unit, "GENERAL");
        List<Topic.Seen> told = Topic.of(TOPIC, Enforcement.scoreOf(unit), 2);
        told.forEach(event -> EventContract.of(TOPIC, CHANGED).accepts(event.json()));
        assertThat(told).extracting(Topic.Seen::sequence).containsExactly(1L, 2L);
        assertThat(told.getLast().data().path("score").decimalValue()).isEqualByComparingTo("72");
        assertThat(told.getLast().data().path("scoreClass").asText()).isEqualTo("C");
        Api.as(People.auditor())
                .get(of(unit) + "/history")
                .then()
                .body("items.sequence", contains(2, 1))
                .body("items[0].cause", equalTo("FACT"))
                .body("items[0].factType", equalTo("accident.reported.v1"))
                .body("items[0].previousClass", equalTo("A"));
    }

    @Test
    void whatIsWithdrawnGivesItsPointsBackAndWhatChangesNothingIsNotTold() {
        UUID unit = Enforcement.enterprise("撤销企业");
        UUID accident = UUID.randomUUID();
        enforcement.accident(accident, 1, "accident.reported.v1", unit, "LARGER");
        assertThat(score(unit)).isEqualTo(55f);
        enforcement.accident(accident, 2, "accident.revised.v1", unit, "LARGER");
        enforcement.accident(accident, 3, "accident.verified.v1", unit, "LARGER");
        enforcement.accident(accident, 4, "accident.withdrawn.v1", unit, "LARGER");
        assertThat(score(unit)).isEqualTo(100f);
        assertThat(Topic.of(TOPIC, Enforcement.scoreOf(unit), 2))
                .extracting(e -> e.data().path("scoreClass").asText())
                .containsExactly("D", "A");
    }

    @Test
    void anAccidentThatIsMovedToAnotherEnterpriseChangesBothScores() {
        UUID first = Enforcement.enterprise("先报企业");
        UUID second = Enforcement.enterprise("后定企业");
        UUID accident = UUID.randomUUID();
        enforcement.accident(accident, 1, "accident.reported.v1", first, "GENERAL");
        enforcement.accident(accident, 2, "accident.revised.v1", second, "GENERAL");
        assertThat(score(first)).isEqualTo(100f);
        assertThat(score(second)).isEqualTo(80f);
    }

    @Test
    void aVetoHoldsTheClassAtDWhileItLasts() {
        UUID unit = Enforcement.enterprise("否决企业");
        UUID veto = UUID.randomUUID();
        java.time.Instant now = java.time.Instant.now();
        vetoes.confirmed(veto, unit, now.minusSeconds(9));
        vetoes.confirmed(veto, unit, now.minusSeconds(8));
        Api.as(People.auditor())
                .get(of(unit))
                .then()
                .body("score", equalTo(100.0f))
                .body("scoreClass", equalTo("D"))
                .body("vetoes", contains(veto.toString()));
        vetoes.ended(veto, now);
        Api.as(People.auditor()).get(of(unit)).then().body("scoreClass", equalTo("A"));
        assertThat(Topic.of(TOPIC, Enforcement.scoreOf(unit), 2)).hasSize(2);
    }

    /** After a downtime of months, on several instances at once. */
    @Test
    void timeGivesPointsBackOnce() {
        UUID unit = Enforcement.enterprise("到期企业");
        UUID hazard = UUID.randomUUID();
        enforcement.hazard(hazard, 1, "hazard.overdue.v1", unit, "grade", "MAJOR", "kind", "ORDER");
        sweep.sweep();
        assertThat(score(unit)).isEqualTo(92f);
        enforcement.age(
                "update reported_fact set happened_at = happened_at - interval 450 day where aggregate_id = :id",
                hazard);
        enforcement.age(
                "update enterprise_score set changes_on = changes_on - interval 450 day where unit_id = :id",
                unit);
        Enforcement.onSeveralInstances(sweep::sweep);
        assertThat(score(unit)).isEqualTo(100f);
        assertThat(Topic.of(TOPIC, Enforcement.scoreOf(unit), 2)).hasSize(2);
        Api.as(People.auditor())
                .get(of(unit) + "/history?limit=1")
                .then()
                .body("items[0].cause", equalTo("TIME"))
                .body("items[0].sequence", equalTo(2));
    }

    /** However the records' reports are mixed, each in its own order and some twice. */
    @Test
    void anyOrderAcrossRecordsEndsInTheSameScoreAndItCanBeComputedAgain() {
        Random random = new Random(11);
        for (int round = 0; round < 4; round++) {
            UUID unit = Enforcement.enterprise("乱序企业" + round);
            List<List<Runnable>> records =
                    new ArrayList<>(List.of(accident(unit), hazard(unit), clean(unit)));
            while (records.stream().anyMatch(r -> !r.isEmpty())) {
                List<Runnable> record = records.get(random.nextInt(records.size()));
                if (!record.isEmpty()) {
                    Runnable next = record.removeFirst();
                    next.run();
                    next.run();
                }
            }
            assertThat(score(unit)).isEqualTo(56f);
            String now = facts.closeBooks().toString();
            assertThat(
                            (float)
                                    Api.as(People.auditor())
                                            .get(of(unit) + "?asOf=" + now)
                                            .path("score"))
                    .isEqualTo(56f);
        }
    }

    private List<Runnable> accident(UUID unit) {
        UUID id = UUID.randomUUID();
        return new ArrayList<>(
                List.of(
                        () -> enforcement.accident(id, 1, "accident.reported.v1", unit, "GENERAL"),
                        () -> enforcement.accident(id, 2, "accident.revised.v1", unit, "LARGER")));
    }

    private List<Runnable> hazard(UUID unit) {
        UUID id = UUID.randomUUID();
        return new ArrayList<>(
                List.of(
                        () ->
                                enforcement.hazard(
                                        id, 1, "hazard.overdue.v1", unit, "grade", "MAJOR"),
                        () -> enforcement.hazard(id, 2, "hazard.rejected.v1", unit)));
    }

    private List<Runnable> clean(UUID unit) {
        Report visit =
                Report.of("tocsin.inspection", "inspection.recorded.v1", UUID.randomUUID(), 1)
                        .about(unit, "990101001")
                        .with("findings", 0);
        return new ArrayList<>(
                List.of(() -> enforcement.hear(FactSource.INSPECTION, visit.incoming())));
    }

    @Test
    void asOfScopeFiltersAndBadInput() {
        UUID unit = Enforcement.enterprise("查询企业");
        String before = facts.closeBooks().toString();
        enforcement.accident(UUID.randomUUID(), 1, "accident.reported.v1", unit, "MAJOR");
        Api.as(People.townA())
                .get(of(unit) + "?asOf=" + before)
                .then()
                .body("score", equalTo(100.0f))
                .body("items", empty());
        Api.as(People.townA()).get(of(unit) + "?asOf=2199-01-01T00:00:00Z").then().statusCode(400);
        Api.as(People.townA()).get(of(unit) + "?asOf=yesterday").then().statusCode(400);
        for (String bearer : List.of(People.bureauB(), People.enterpriseA())) {
            Api.as(bearer).get(of(unit)).then().statusCode(404);
            Api.as(bearer).get(of(unit) + "/history").then().statusCode(404);
        }
        Api.as(Enforcement.officerOf(unit)).get(of(unit)).then().statusCode(200);
        Api.as(Enforcement.officerOf(unit))
                .get(Enforcement.SCORES)
                .then()
                .body("items", hasSize(1));
        Api.as(People.dashboard()).get(Enforcement.SCORES).then().statusCode(403);
        String filter = "?scoreClass=D&scoreBelow=50&division=990101&vetoed=false&q=查询企业";
        Api.as(People.bureauA())
                .get(Enforcement.SCORES + filter)
                .then()
                .body("items.unitId", contains(unit.toString()));
        Api.as(People.bureauA()).get(Enforcement.SCORES + "?scoreClass=E").then().statusCode(400);
        Api.as(People.bureauA())
                .get(Enforcement.SCORES + "/rules")
                .then()
                .body("version", equalTo("enterprise-score/1"));
        assertThat(
                        Api.as(People.bureauA())
                                .accept("application/x-ndjson")
                                .get(Enforcement.SCORES + "?q=查询企业")
                                .asString())
                .contains("\"scoreClass\":\"D\"");
    }
}
