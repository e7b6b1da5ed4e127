package org.tocsin.responsibility.accountability.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Enforcement;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Report;
import org.tocsin.responsibility.testing.Topic;

/** Cases of accountability: opened by what is reported, investigated, decided and seen through. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CaseApiTest {

    private static final String TOPIC = "tocsin.accountability";
    private static final String FAILED_TWICE = "hazard.review-failed-twice.v1";

    private final Enforcement enforcement;

    CaseApiTest(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    private static List<Map<String, Object>> casesOf(UUID unit) {
        return Api.as(People.auditor())
                .get(Enforcement.CASES + "?sort=caseNo&unitId=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static String pathOf(Map<String, Object> aCase) {
        return Enforcement.CASES + "/" + aCase.get("id");
    }

    @Test
    void twoFailedReviewsOpenACaseOnceAndAnotherHazardJoinsIt() {
        UUID unit = Enforcement.enterprise("两次未过企业");
        Report first =
                Report.of("tocsin.hazard", FAILED_TWICE, UUID.randomUUID(), 1)
                        .about(unit, "990101001");
        first.send();
        first.send();
        await().atMost(Duration.ofSeconds(30)).until(() -> !casesOf(unit).isEmpty());
        enforcement.hazard(UUID.randomUUID(), 1, FAILED_TWICE, unit);
        enforcement.hazard(first.aggregate(), 1, FAILED_TWICE, unit);
        enforcement.hazard(first.aggregate(), 2, FAILED_TWICE, unit);
        enforcement.hazard(UUID.randomUUID(), 1, "hazard.recurred.v1", unit);

        assertThat(casesOf(unit))
                .extracting(c -> c.get("kind"), c -> c.get("groundCount"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("REVIEW_FAILED_TWICE", 2),
                        org.assertj.core.groups.Tuple.tuple("HAZARD_RECURRED", 1));
        Api.as(People.auditor())
                .get(pathOf(casesOf(unit).getFirst()))
                .then()
                .body("grounds[0].recordHref", equalTo("/api/v1/hazards/" + first.aggregate()))
                .body("grounds[0].text", containsString("YH-990101-2026-000001"))
                .body("investigateBy", equalTo(Enforcement.today().plusDays(7).toString()))
                .body("decideBy", equalTo(Enforcement.today().plusDays(30).toString()));
    }

    @Test
    void aCaseIsInvestigatedDecidedWithMeasuresAndClosedWhenTheyAreDone() {
        UUID unit = Enforcement.enterprise("问责企业");
        enforcement.hazard(UUID.randomUUID(), 1, FAILED_TWICE, unit);
        String path = pathOf(casesOf(unit).getFirst());
        Api.step(People.bureauA(), path, "/investigations", "{\"plan\": \"核查\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("INVESTIGATING"))
                .body("allowedTransitions.name", contains("report-findings"));
        String ruling =
                """
                {"outcome": "MEASURES_ORDERED", "reason": "未落实整改责任",
                 "measures": [{"kind": "INTERVIEW", "post": "主要负责人", "decision": %s}]}
                """
                        .formatted(Enforcement.decision());
        Api.step(People.leaderA(), path, "/decisions", ruling)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("findings-needed"));
        String findings = "{\"findings\": \"责任不落实\", \"recommended\": \"MEASURES_ORDERED\"}";
        Api.step(People.bureauA(), path, "/findings", findings).then().statusCode(200);
        String measure =
                Api.step(People.leaderA(), path, "/decisions", ruling)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("DECIDED"))
                        .body("measures", hasSize(1))
                        .body("measures[0].status", equalTo("DECIDED"))
                        .extract()
                        .path("measures[0].href");
        Api.as(People.officeA())
                .get(measure)
                .then()
                .body("origin", equalTo("CASE"))
                .body("caseId", equalTo(Enforcement.idOf(path)))
                .body("proposedByName", equalTo("bureau-a"))
                .body("decidedByName", equalTo("leader-a"));
        String closing = "{\"conclusion\": \"办结\"}";
        Api.step(People.officeA(), path, "/closures", closing)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("measure-running"));
        Api.step(People.officeA(), measure, "/effects", "{\"note\": \"已约谈\"}")
                .then()
                .statusCode(200);
        Api.step(People.officeA(), measure, "/follow-up-closures", closing).then().statusCode(200);
        Api.step(People.officeA(), path, "/closures", closing)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        List<Topic.Seen> told = Topic.of(TOPIC, Enforcement.idOf(path), 5);
        told.forEach(event -> EventContract.of(TOPIC, event.shortType()).accepts(event.json()));
        assertThat(told.getLast().data().path("measures").get(0).asText())
                .isEqualTo(Enforcement.idOf(measure));
        enforcement.hazard(UUID.randomUUID(), 1, FAILED_TWICE, unit);
        assertThat(casesOf(unit)).hasSize(2);
    }

    @Test
    void scopeRolesAndBadInput() {
        UUID unit = Enforcement.enterprise("立案企业");
        String body =
                """
                {"kind": "OTHER", "unitId": "%s",
                 "grounds": [{"text": "拒不配合检查", "basis": "《中华人民共和国安全生产法》第六十六条"}]}
                """
                        .formatted(unit);
        for (String bearer : List.of(People.leaderA(), People.townA(), People.auditor())) {
            Api.post(bearer, Enforcement.CASES, body).then().statusCode(403);
        }
        given().get(Enforcement.CASES).then().statusCode(401);
        Api.post(People.bureauB(), Enforcement.CASES, body)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unit-unknown"));
        Api.post(People.bureauA(), Enforcement.CASES, body.replace("grounds", "reasons"))
                .then()
                .statusCode(400);
        String path =
                Api.post(People.bureauA(), Enforcement.CASES, body)
                        .then()
                        .statusCode(201)
                        .header("ETag", equalTo("\"0\""))
                        .extract()
                        .header("Location");
        Api.as(People.bureauB()).get(path).then().statusCode(404);
        Api.as(Enforcement.officerOf(unit)).get(path).then().statusCode(200);
        Api.as(People.enterpriseA()).get(path).then().statusCode(404);
        Api.step(People.bureauA(), path, "/closures", "{\"conclusion\": \"x\"}")
                .then()
                .statusCode(409);
        Api.step(People.bureauA(), path, "/investigations", "\"9\"", "{\"plan\": \"x\"}")
                .then()
                .statusCode(412);
        Api.post(People.bureauA(), path + "/investigations", "{\"plan\": \"x\"}")
                .then()
                .statusCode(428);
        Api.as(People.bureauA())
                .get(Enforcement.CASES + "?overdue=true&unitId=" + unit)
                .then()
                .body("items", empty());
        assertThat(
                        Api.as(People.bureauA())
                                .accept("text/csv")
                                .get(Enforcement.CASES + "?unitId=" + unit)
                                .asString()
                                .lines())
                .hasSize(2);
    }

    @Test
    void oneUndecidedCaseOfAKindPerUnit() {
        UUID unit = Enforcement.enterprise("同类企业");
        enforcement.hazard(UUID.randomUUID(), 1, "hazard.recurred.v1", unit);
        String body =
                """
                {"kind": "HAZARD_RECURRED", "unitId": "%s",
                 "grounds": [{"text": "再次发生", "basis": "第四十一条"}]}
                """
                        .formatted(unit);
        Api.post(People.bureauA(), Enforcement.CASES, body)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("case-open"));
    }
}
