package org.tocsin.hazard.riskpoint.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.Api.report;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** A hazard may name the risk point it belongs to, of its own unit. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RiskPointOfHazardTest {

    private final Units units;
    private UUID unit;
    private String point;

    RiskPointOfHazardTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void aRiskPoint() {
        unit = units.inTownA();
        point =
                as(People.bureauA())
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"unitId": "%s", "name": "锅炉", "part": "锅炉房", "likelihood": 1, "exposure": 1,
                                 "consequence": 1, "accidentTypes": ["016"], "measures": "年检",
                                 "responsiblePerson": "王建国"}
                                """
                                        .formatted(unit))
                        .post("/api/v1/risk-points")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void isShownWithIt() {
        String hazard =
                report(People.bureauA(), named(unit, point))
                        .then()
                        .statusCode(201)
                        .body("riskPointId", equalTo(point))
                        .body("grade", equalTo("GENERAL"))
                        .extract()
                        .path("id");
        as(People.bureauA())
                .get(HAZARDS + "?unitId=" + unit)
                .then()
                .body("items[0].riskPointId", equalTo(point))
                .body("items[0].id", equalTo(hazard));
    }

    @Test
    void mustBeOfTheSameUnit() {
        report(People.bureauA(), named(units.inTownA(), point))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("risk-point-of-another-unit"))
                .body("errors[0].pointer", equalTo("/riskPointId"));
        report(People.bureauA(), named(unit, UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("risk-point-of-another-unit"));
    }

    @Test
    void mustStillExist() {
        as(People.bureauA())
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"拆除\"}")
                .post("/api/v1/risk-points/" + point + "/retirements")
                .then()
                .statusCode(200);
        report(People.bureauA(), named(unit, point))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("risk-point-retired"));
    }

    @Test
    void isCheckedInImportsRowByRow() {
        String rows = "[" + row(1, unit, point) + "," + row(2, units.inTownA(), point) + "]";
        as(People.bureauA())
                .contentType(ContentType.JSON)
                .body(rows)
                .post(HAZARDS + "/imports?mode=partial")
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("errors[0].row", equalTo(2))
                .body("errors[0].code", equalTo("risk-point-of-another-unit"));
        as(People.bureauA())
                .get(HAZARDS + "?unitId=" + unit)
                .then()
                .body("items[0].riskPointId", equalTo(point));
    }

    private static String row(int key, UUID unit, String point) {
        return """
               {"importSource": "old", "externalId": "%d", "unitId": "%s", "description": "漏气",
                "riskPointId": "%s"}
               """
                .formatted(key, unit, point);
    }

    private static String named(UUID unit, String point) {
        return """
               {"unitId": "%s", "description": "安全阀未校验", "source": "EXPERT", "riskPointId": "%s"}
               """
                .formatted(unit, point);
    }
}
