package org.tocsin.responsibility.assessment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.responsibility.testing.Assessed.ASSESSMENTS;
import static org.tocsin.responsibility.testing.Assessed.officerOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Assessed;
import org.tocsin.responsibility.testing.People;

/** Who sees and does what, and what is wrong with a request. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AssessmentScopeTest {

    @Test
    void anEnterpriseSeesItsOwnAndTheRankingNamesOthersOnlyAfterPublication() {
        UUID mine = Assessed.enterprise("本企业");
        UUID other = Assessed.enterprise("他企业");
        String own = Assessed.opened(mine, "2025-07");
        String theirs = Assessed.opened(other, "2025-07");
        for (String assessment : List.of(own, theirs)) {
            UUID unit = assessment.equals(own) ? mine : other;
            Assessed.selfScore(officerOf(unit), assessment).then().statusCode(200);
            Assessed.score(People.officeA(), assessment, unit.equals(mine) ? "3" : "5")
                    .then()
                    .statusCode(200);
        }
        Api.as(officerOf(mine)).get(own).then().statusCode(200);
        Api.as(officerOf(mine)).get(theirs).then().statusCode(404);
        Api.as(officerOf(mine)).get(theirs + "/records").then().statusCode(404);
        Api.as(officerOf(mine))
                .queryParam("period", "2025-07")
                .get(ASSESSMENTS)
                .then()
                .body("items.unitId", equalTo(List.of(mine.toString())));

        ranking(officerOf(mine), "2025-07")
                .then()
                .body("places.unitId", hasItem(mine.toString()))
                .body("places.unitId", not(hasItem(other.toString())));
        ranking(People.officeA(), "2025-07")
                .then()
                .body("places.unitId", hasItems(mine.toString(), other.toString()));
        assertThat(place(People.officeA(), "2025-07", other))
                .isLessThan(place(People.officeA(), "2025-07", mine));

        UUID told = Assessed.enterprise("已公布企业");
        Assessed.published(told, "2025-07");
        ranking(officerOf(mine), "2025-07")
                .then()
                .body("places.unitId", hasItems(mine.toString(), told.toString()))
                .body("places.unitId", not(hasItem(other.toString())));
    }

    @Test
    void nobodyOutsideTheScopeSeesOrDoesAnything() {
        UUID unit = Assessed.enterprise("辖区企业");
        String assessment = Assessed.opened(unit, "2026-01");
        for (String stranger : List.of(People.officeB(), People.enterpriseA(), People.leaderB())) {
            Api.as(stranger).get(assessment).then().statusCode(404);
        }
        Api.as(People.townA()).get(assessment).then().statusCode(200);
        Api.as(People.gridA()).get(assessment).then().statusCode(403);
        RestAssured.given().get(assessment).then().statusCode(401);
        Assessed.score(People.leaderA(), assessment, "5").then().statusCode(403);
        Assessed.selfScore(People.officeA(), assessment).then().statusCode(403);
        Assessed.selfScore(People.auditor(), assessment).then().statusCode(403);
        Api.as(People.officeA())
                .contentType("application/json")
                .body(Assessed.entries("5"))
                .post(assessment + "/scores")
                .then()
                .statusCode(428);
        Api.step(People.officeA(), assessment, "/scores", "\"77\"", Assessed.entries("5"))
                .then()
                .statusCode(412);
        Api.as(officerOf(unit)).get(assessment + "/recomputation").then().statusCode(409);
    }

    @Test
    void nobodyAssessesTheOwnAuthorityNorAnotherDistricts() {
        Assessed.open(People.officeA(), People.GOVERNMENT_A, Assessed.FOR_AUTHORITIES, "2026-01")
                .then()
                .statusCode(403);
        Assessed.open(People.officeA(), People.TOWN_B, Assessed.FOR_AUTHORITIES, "2026-01")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unit-unknown"));
        Assessed.open(People.cityLeader(), People.TOWN_A, Assessed.FOR_AUTHORITIES, "2026-01")
                .then()
                .statusCode(403);
        String assessment =
                Assessed.open(
                                People.cityOffice(),
                                People.GOVERNMENT_A,
                                Assessed.FOR_AUTHORITIES,
                                "2026-01")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        Api.as(People.townA()).get(assessment).then().statusCode(404);
        Assessed.selfScore(People.bureauA(), assessment).then().statusCode(200);
        Assessed.score(People.officeA(), assessment, "5").then().statusCode(403);
        Assessed.score(People.cityOffice(), assessment, "5").then().statusCode(200);
    }

    @Test
    void whatIsWrongWithAnOpeningOrAScoreIsSaid() {
        UUID unit = Assessed.enterprise("输入企业");
        open(unit, Assessed.FOR_ENTERPRISES, "2026-13").then().statusCode(400);
        open(unit, UUID.randomUUID().toString(), "2026-01")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("template-not-published"));
        open(unit, Assessed.FOR_AUTHORITIES, "2026-01")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("template-not-for-kind"));
        String assessment = Assessed.opened(unit, "2026-01");
        open(unit, Assessed.FOR_ENTERPRISES, "2026-01")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("assessed-already"));
        Assessed.selfScore(officerOf(unit), assessment);
        score(assessment, "{\"entries\": []}", 422, "entry-missing");
        score(assessment, Assessed.entries("5.5"), 422, "points-above-weight");
        score(
                assessment,
                "{\"entries\": [{\"indicator\": \"management\", \"points\": 5, \"note\": \"好\"}]}",
                422,
                "document-missing");
        score(
                assessment,
                """
                {"entries": [{"indicator": "hazards-in-time", "points": 5, "note": "好",
                              "documentNo": "1号"}]}
                """,
                422,
                "indicator-unknown");
        Api.as(People.officeA()).get(assessment).then().body("status", equalTo("SELF_SCORED"));
        Api.as(People.officeA())
                .queryParam("period", "2026-01")
                .get(ASSESSMENTS + "/ranking")
                .then()
                .statusCode(400);
    }

    @Test
    void aBatchOpensAllSubordinateUnitsOnceAndScoresThemTogether() {
        UUID unit = Assessed.enterprise("批量企业");
        String batch =
                """
                {"division": "990101001", "unitKinds": ["ENTERPRISE"], "templateId": "%s",
                 "period": "2025-02"}
                """
                        .formatted(Assessed.FOR_ENTERPRISES);
        int opened =
                Api.post(People.officeA(), ASSESSMENTS + "/batches", batch)
                        .then()
                        .statusCode(200)
                        .body("skipped", equalTo(0))
                        .extract()
                        .path("opened");
        assertThat(opened).isPositive();
        Api.post(People.officeA(), ASSESSMENTS + "/batches", batch)
                .then()
                .body("opened", equalTo(0))
                .body("skipped", equalTo(opened));
        Api.post(People.officeB(), ASSESSMENTS + "/batches", batch)
                .then()
                .body("opened", equalTo(0));
        String path =
                ASSESSMENTS
                        + "/"
                        + Api.as(officerOf(unit))
                                .queryParam("period", "2025-02")
                                .get(ASSESSMENTS)
                                .jsonPath()
                                .getString("items[0].id");
        Assessed.selfScore(officerOf(unit), path).then().statusCode(200);

        Api.post(
                        People.officeA(),
                        ASSESSMENTS + "/computations",
                        "{\"period\": \"2025-02\", \"division\": \"990101\"}")
                .then()
                .statusCode(200)
                .body("scored", equalTo(1))
                .body("waiting", equalTo(opened - 1));
        Api.as(officerOf(unit))
                .get(path)
                .then()
                .body("status", equalTo("SCORED"))
                .body("items.find { it.code == 'management' }.reason", equalTo("not-scored"));
        Response csv =
                Api.as(People.auditor())
                        .accept("text/csv")
                        .queryParam("period", "2025-02")
                        .get(ASSESSMENTS);
        csv.then().statusCode(200).body(startsWith("id,assessmentNo"));
        Api.as(People.dashboard()).get(ASSESSMENTS).then().statusCode(403);
        Api.as(People.officeB())
                .queryParam("period", "2025-02")
                .get(ASSESSMENTS)
                .then()
                .body("items", empty());
        Api.as(People.auditor())
                .queryParam("period", "2025-02")
                .queryParam("status", "SCORED")
                .get(ASSESSMENTS)
                .then()
                .body("items", hasSize(1));
    }

    private static Response open(UUID unit, String template, String period) {
        return Assessed.open(People.officeA(), unit, template, period);
    }

    private static void score(String assessment, String body, int status, String code) {
        Api.step(People.officeA(), assessment, "/scores", body)
                .then()
                .statusCode(status)
                .body("errors.code", hasItem(code));
    }

    private static Response ranking(String bearer, String period) {
        return Api.as(bearer)
                .queryParam("period", period)
                .queryParam("level", "ENTERPRISE")
                .get(ASSESSMENTS + "/ranking");
    }

    private static int place(String bearer, String period, UUID unit) {
        return ranking(bearer, period)
                .jsonPath()
                .getInt("places.find { it.unitId == '%s' }.rank".formatted(unit));
    }
}
