package org.tocsin.responsibility.assessment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.tocsin.responsibility.testing.Assessed.officerOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Assessed;
import org.tocsin.responsibility.testing.Facts;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Report;
import org.tocsin.responsibility.testing.Topic;

/** An assessment from its opening to its publication, and every point's way back to its records. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AssessmentLifecycleTest {

    private static final String MARCH = "2026-03";
    private static final Instant IN_MARCH = Instant.parse("2026-03-10T02:00:00Z");

    private final Facts facts;

    AssessmentLifecycleTest(Facts facts) {
        this.facts = facts;
    }

    @Test
    void goesFromTheOpeningToThePublication() {
        UUID unit = Assessed.enterprise("全程企业");
        UUID hazard = overdue(unit, 1);
        String assessment = Assessed.opened(unit, MARCH);
        Api.as(officerOf(unit))
                .get(assessment)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("OPEN"))
                .body("score", equalTo(null))
                .body("allowedTransitions.name", contains("self-score"));
        Assessed.score(People.officeA(), assessment, "4")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("self-score-pending"));

        Assessed.selfScore(officerOf(unit), assessment)
                .then()
                .statusCode(200)
                .body("selfScore.total", equalTo(5));
        Assessed.score(People.officeA(), assessment, "4.5")
                .then()
                .statusCode(200)
                .body("status", equalTo("SCORED"))
                .body("score", equalTo(88.5f))
                .body("grade", equalTo("GOOD"))
                .body("gradeName", equalTo("良好"))
                .body("items.find { it.code == 'hazards-in-time' }.points", equalTo(24))
                .body(
                        "items.find { it.code == 'hazards-in-time' }.records[0].href",
                        equalTo("/api/v1/hazards/" + hazard))
                .body("items.find { it.code == 'self-checks' }.reason", equalTo("quota-not-met"))
                .body(
                        "items.find { it.code == 'control-indicators' }.reason",
                        equalTo("no-agreement"));

        Api.step(People.leaderA(), assessment, "/confirmations", Assessed.PAPER)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("appeal-window-open"));
        Api.step(officerOf(unit), assessment, "/appeals", "{\"grounds\": \"台账已补齐\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPEAL"));
        String decision =
                """
                {"upheld": true, "reason": "情况属实", "entries": [{"indicator": "management",
                 "points": 5, "note": "台账已补齐", "documentNo": "东安委办〔2026〕9号"}]}
                """;
        Api.step(People.officeA(), assessment, "/appeal-decisions", decision)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("same-person"));
        Api.step(Assessed.colleagueOfOfficeA(), assessment, "/appeal-decisions", decision)
                .then()
                .statusCode(200)
                .body("score", equalTo(89.0f))
                .body("appeal.upheld", equalTo(true));
        Api.step(People.leaderA(), assessment, "/confirmations", Assessed.PAPER)
                .then()
                .statusCode(200);
        Api.step(People.officeA(), assessment, "/publications", Assessed.PAPER)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("allowedTransitions.name", contains("correct"));
        told(
                assessment,
                "assessment.opened.v1",
                "assessment.self-scored.v1",
                "assessment.scored.v1",
                "assessment.appealed.v1",
                "assessment.scored.v1",
                "assessment.confirmed.v1",
                "assessment.published.v1");
    }

    @Test
    void aLateFactRewritesNothingIsListedAndGoesIntoACorrection() {
        UUID unit = Assessed.enterprise("迟到事实企业");
        overdue(unit, 1);
        String assessment = Assessed.published(unit, MARCH);
        Api.as(People.auditor())
                .get(assessment + "/recomputation")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true))
                .body("differences", empty());

        UUID late = overdue(unit, 1);

        Api.as(People.auditor())
                .get(assessment + "/recomputation")
                .then()
                .body("equal", equalTo(true))
                .body("storedScore", equalTo(89.0f))
                .body("recomputedScore", equalTo(89.0f));
        Api.as(officerOf(unit))
                .get(assessment + "/later-facts")
                .then()
                .statusCode(200)
                .body("scoreNow", equalTo(88.0f))
                .body("facts.record.href", contains("/api/v1/hazards/" + late));
        Api.as(People.auditor()).get(assessment).then().body("score", equalTo(89.0f));

        String correction =
                Api.step(People.officeA(), assessment, "/corrections", "")
                        .then()
                        .statusCode(201)
                        .body("correctsId", equalTo(Assessed.id(assessment).toString()))
                        .extract()
                        .header("Location");
        Assessed.selfScore(officerOf(unit), correction).then().statusCode(200);
        Assessed.score(People.officeA(), correction, "5")
                .then()
                .statusCode(200)
                .body("score", equalTo(88.0f));
    }

    @Test
    void anAccidentThatIsWithdrawnDeductsNothingAndStaysInSight() {
        UUID unit = Assessed.enterprise("撤销事故企业");
        UUID accident = UUID.randomUUID();
        facts.tell(Facts.accident("reported", accident, 1, unit).at(IN_MARCH));
        facts.tell(Facts.accident("late-report-detected", accident, 2, unit).at(IN_MARCH));
        String assessment = Assessed.opened(unit, MARCH);
        Assessed.selfScore(officerOf(unit), assessment);
        Assessed.score(People.officeA(), assessment, "5").then().body("score", equalTo(85.0f));

        facts.tell(Facts.accident("withdrawn", accident, 3, unit));

        Assessed.score(People.officeA(), assessment, "5")
                .then()
                .statusCode(200)
                .body("score", equalTo(90.0f))
                .body("grade", equalTo("EXCELLENT"));
        Api.as(People.auditor())
                .queryParam("indicator", "accident-reports")
                .get(assessment + "/records")
                .then()
                .body("records", hasSize(1))
                .body("records[0].record.effect", equalTo(0))
                .body("records[0].record.undoneBy", equalTo("/api/v1/accidents/" + accident));
    }

    @Test
    void aConfirmedVetoFailsTheGradeAndItsRetractionGivesItBack() {
        UUID unit = Assessed.enterprise("否决企业");
        String assessment = Assessed.published(unit, MARCH);
        Api.as(officerOf(unit)).get(assessment).then().body("grade", equalTo("EXCELLENT"));
        facts.tell(
                Report.of("tocsin.listing", "listing.overdue.v1", UUID.randomUUID(), 1)
                        .about(unit, "990101001")
                        .at(IN_MARCH));
        String veto =
                "/api/v1/vetoes/"
                        + Api.as(People.leaderA())
                                .queryParam("unitId", unit)
                                .get("/api/v1/vetoes")
                                .jsonPath()
                                .getString("items[0].id");
        Api.as(officerOf(unit)).get(assessment).then().body("grade", equalTo("EXCELLENT"));
        String ruling =
                """
                {"reason": "经研究决定", "documentNo": "东安委〔2026〕30号"}
                """;
        Api.step(People.leaderA(), veto, "/confirmations", ruling).then().statusCode(200);

        Api.as(officerOf(unit))
                .get(assessment)
                .then()
                .body("grade", equalTo("FAIL"))
                .body("gradeName", equalTo("不合格"))
                .body("ownGrade", equalTo("EXCELLENT"))
                .body("vetoes", contains(veto));

        Api.step(People.leaderA(), veto, "/retractions", ruling).then().statusCode(200);
        Api.as(officerOf(unit))
                .get(assessment)
                .then()
                .body("grade", equalTo("EXCELLENT"))
                .body("vetoes", empty());
        List<Topic.Seen> events =
                Topic.of("tocsin.assessment", Assessed.id(assessment).toString(), 9);
        assertThat(events.subList(7, 9))
                .extracting(Topic.Seen::shortType)
                .containsOnly("assessment.regraded.v1");
        assertThat(events.get(7).data().path("grade").asText()).isEqualTo("FAIL");
        events.forEach(
                event ->
                        EventContract.of("tocsin.assessment", event.shortType())
                                .accepts(event.json()));
    }

    @Test
    void aVetoThatStandsWhenTheUnitIsScoredFailsItAtOnce() {
        UUID unit = Assessed.enterprise("先否决企业");
        facts.tell(
                Report.of("tocsin.listing", "listing.overdue.v1", UUID.randomUUID(), 1)
                        .about(unit, "990101001")
                        .at(IN_MARCH));
        String veto =
                "/api/v1/vetoes/"
                        + Api.as(People.leaderA())
                                .queryParam("unitId", unit)
                                .get("/api/v1/vetoes")
                                .jsonPath()
                                .getString("items[0].id");
        Api.step(
                        People.leaderA(),
                        veto,
                        "/confirmations",
                        "{\"reason\": \"经研究\", \"documentNo\": \"31号\"}")
                .then()
                .statusCode(200);
        String march = Assessed.opened(unit, MARCH);
        String year = Assessed.opened(unit, "2026");
        String april = Assessed.opened(unit, "2026-04");
        for (String assessment : List.of(march, year, april)) {
            Assessed.selfScore(officerOf(unit), assessment);
            Assessed.score(People.officeA(), assessment, "5").then().statusCode(200);
        }

        Api.as(officerOf(unit)).get(march).then().body("grade", equalTo("FAIL"));
        Api.as(officerOf(unit)).get(year).then().body("grade", equalTo("FAIL"));
        Api.as(officerOf(unit)).get(april).then().body("grade", equalTo("EXCELLENT"));
        Api.as(officerOf(unit))
                .get(year)
                .then()
                .body("items.code", containsInAnyOrder(codesOfEnterprises()));
    }

    private static String[] codesOfEnterprises() {
        return new String[] {
            "control-indicators", "hazards-in-time", "accident-reports", "self-checks", "management"
        };
    }

    private UUID overdue(UUID unit, long sequence) {
        UUID hazard = UUID.randomUUID();
        facts.tell(
                Report.of("tocsin.hazard", "hazard.overdue.v1", hazard, sequence)
                        .about(unit, "990101001")
                        .at(IN_MARCH));
        return hazard;
    }

    private static void told(String assessment, String... types) {
        List<Topic.Seen> events =
                Topic.of("tocsin.assessment", Assessed.id(assessment).toString(), types.length);
        assertThat(events).extracting(Topic.Seen::shortType).containsExactly(types);
        events.forEach(
                event ->
                        EventContract.of("tocsin.assessment", event.shortType())
                                .accepts(event.json()));
    }
}
