package org.tocsin.responsibility.assessment.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.tocsin.responsibility.testing.Assessed.officerOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Assessed;
import org.tocsin.responsibility.testing.People;

/** Templates: data that adds up, frozen when published. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AssessmentTemplateTest {

    private static final String TEMPLATES = "/api/v1/assessment-templates";

    @Test
    void aTemplateAddsUpTo100IsFrozenWhenPublishedAndReplacedByItsNextEdition() {
        Api.post(People.officeA(), TEMPLATES, template("企业细则", "40"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("weights-not-100"));
        Api.post(People.officeA(), TEMPLATES, template("企业细则", "50").replace("MANUAL", "QUOTA"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/indicators/1/quota"));
        Api.post(People.bureauA(), TEMPLATES, template("企业细则", "50")).then().statusCode(403);
        String first =
                Api.post(People.officeA(), TEMPLATES, template("东岭企业细则", "50"))
                        .then()
                        .statusCode(201)
                        .body("allowedTransitions.name", hasItem("publish"))
                        .extract()
                        .header("Location");
        UUID unit = Assessed.enterprise("细则企业");
        open(unit, idOf(first), "2026-01").then().statusCode(422);
        Api.step(People.officeA(), first, "/publications", "").then().statusCode(200);
        open(unit, idOf(first), "2026-01").then().statusCode(201);
        Api.as(People.officeA())
                .header("If-Match", Api.tag(People.officeA(), first))
                .contentType("application/json")
                .body(template("改", "50"))
                .put(first)
                .then()
                .statusCode(409);
        Api.as(People.officeB()).get(first).then().statusCode(404);
        Api.as(officerOf(unit)).get(first).then().statusCode(200);

        String second =
                Api.post(
                                People.officeA(),
                                TEMPLATES + "?editionOf=" + idOf(first),
                                template("东岭企业细则（修订）", "50"))
                        .then()
                        .statusCode(201)
                        .body("edition", equalTo(2))
                        .extract()
                        .header("Location");
        Api.step(People.officeA(), second, "/publications", "").then().statusCode(200);
        Api.as(People.officeA()).get(first).then().body("status", equalTo("RETIRED"));
        Api.as(People.officeB())
                .queryParam("status", "PUBLISHED")
                .get(TEMPLATES)
                .then()
                .body("items.id", hasItem(Assessed.FOR_ENTERPRISES))
                .body("items.id", not(hasItem(idOf(second))));
    }

    private static Response open(UUID unit, String template, String period) {
        return Assessed.open(People.officeA(), unit, template, period);
    }

    private static String template(String name, String weight) {
        return """
               {"name": "%s", "unitKinds": ["ENTERPRISE"], "indicators": [
                 {"code": "limits", "name": "控制指标", "group": "CONTROL_INDICATORS",
                  "kind": "INDICATOR_LIMIT", "weight": 50},
                 {"code": "management", "name": "基础管理", "group": "WORK_TARGETS",
                  "kind": "MANUAL", "weight": %s}]}
               """
                .formatted(name, weight);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
