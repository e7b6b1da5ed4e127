package org.tocsin.hazard.riskpoint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class RiskPointTest {

    private static final String POINTS = "/api/v1/risk-points";
    private static final String FORM =
            """
            {"unitId": "%s", "name": "二号喷涂线", "part": "一号车间", "likelihood": %s, "exposure": 6,
             "consequence": 15, "accidentTypes": ["08", "017"], "measures": "通风联锁",
             "responsiblePerson": "王建国",
             "position": {"longitude": 118.871234, "latitude": 28.941234}}
            """;

    private final Units units;
    private final EntityManager entities;
    private UUID unit;

    RiskPointTest(Units units, EntityManager entities) {
        this.units = units;
        this.entities = entities;
    }

    @BeforeEach
    void anEnterpriseInTownA() {
        units.demo();
        unit = units.inTownA();
    }

    @Test
    void isGradedWhenItIsRegistered() {
        Response answer = register(People.enterpriseOf(unit), form(unit, "3"));
        answer.then()
                .statusCode(201)
                .body("score", equalTo(270))
                .body("colour", equalTo("ORANGE"))
                .body("status", equalTo("ACTIVE"))
                .body("division", equalTo("990101001"))
                .body("accidentTypes", contains("08", "017"))
                .body("position.longitude", equalTo(118.871234f))
                .body("position.datum", equalTo("WGS84"))
                .body("gradings", hasSize(1))
                .body("grading.likelihood", equalTo(3))
                .body("grading.gradedBy", notNullValue())
                .body("allowedTransitions.name", contains("change", "retire"));
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith(POINTS + "/" + id);
        Response read = as(People.leaderA()).get(POINTS + "/" + id + "?expand=names");
        read.then()
                .statusCode(200)
                .body("colourName", equalTo("较大风险"))
                .body("statusName", equalTo("在册"))
                .body("allowedTransitions", hasSize(0));
        assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(audited(id)).isEqualTo(1);
    }

    @Test
    void keepsEveryGradingItEverHad() {
        String id = registered(form(unit, "3"));
        change(People.townA(), id, form(unit, "6"))
                .then()
                .statusCode(200)
                .body("score", equalTo(540))
                .body("colour", equalTo("RED"))
                .body("gradings.colour", contains("ORANGE", "RED"))
                .body("grading.colour", equalTo("RED"));
        change(People.townA(), id, form(unit, "6").replace("通风联锁", "每班检查"))
                .then()
                .statusCode(200)
                .body("measures", equalTo("每班检查"))
                .body("gradings", hasSize(2));
        assertThat(audited(id)).isEqualTo(3);
    }

    @Test
    void isChangedInItsCurrentVersionOnly() {
        String id = registered(form(unit, "3"));
        as(People.townA())
                .contentType(ContentType.JSON)
                .body(form(unit, "6"))
                .put(POINTS + "/" + id)
                .then()
                .statusCode(428);
        as(People.townA())
                .header("If-Match", "\"99\"")
                .contentType(ContentType.JSON)
                .body(form(unit, "6"))
                .put(POINTS + "/" + id)
                .then()
                .statusCode(412);
        change(People.townA(), id, form(units.inTownA(), "6"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unit-fixed"));
        as(People.townA()).get(POINTS + "/" + id).then().body("gradings", hasSize(1));
    }

    @Test
    void onceRetiredIsNotChangedAgain() {
        String id = registered(form(unit, "3"));
        retire(People.enterpriseOf(unit), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIRED"))
                .body("retiredFor", equalTo("已拆除"))
                .body("allowedTransitions", hasSize(0));
        retire(People.enterpriseOf(unit), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        change(People.enterpriseOf(unit), id, form(unit, "6")).then().statusCode(409);
    }

    @Test
    void isRefusedWithTheFaultNamed() {
        refused(form(unit, "2"), 422, "not-on-the-scale", "/likelihood");
        refused(
                form(unit, "3").replace("017", "099"),
                422,
                "unknown-accident-type",
                "/accidentTypes/1");
        refused(form(UUID.randomUUID(), "3"), 422, "unit-unknown", "/unitId");
        refused(form(People.ENTERPRISE_B, "3"), 422, "unit-unknown", "/unitId");
        String long201 = "长".repeat(201);
        register(People.bureauA(), form(unit, "3").replace("二号喷涂线", long201))
                .then()
                .statusCode(400);
        register(People.bureauA(), form(unit, "3").replace("\"08\"", "\"8x\""))
                .then()
                .statusCode(400);
        register(People.bureauA(), form(unit, "3").replace("118.87", "518.87"))
                .then()
                .statusCode(400);
        register(People.bureauA(), form(unit, "3").replace("name", "nom")).then().statusCode(400);
        as(People.bureauA()).get(POINTS + "?unitId=" + unit).then().body("items", hasSize(0));
    }

    @Test
    void isThereForThoseInWhoseScopeItLies() {
        String id = registered(form(unit, "3"));
        for (String bearer :
                new String[] {
                    People.bureauA(), People.departmentA(), People.townA(), People.gridA(),
                    People.leaderA(), People.officeA(), People.auditor(), People.enterpriseOf(unit)
                }) {
            as(bearer).get(POINTS + "/" + id).then().statusCode(200);
        }
        for (String bearer :
                new String[] {
                    People.bureauB(), People.departmentOfConstructionA(), People.enterpriseA()
                }) {
            as(bearer).get(POINTS + "/" + id).then().statusCode(404);
            as(bearer).get(POINTS + "?unitId=" + unit).then().body("items", hasSize(0));
        }
        as(People.dashboard()).get(POINTS + "/" + id).then().statusCode(403);
        for (String bearer :
                new String[] {
                    People.gridA(), People.leaderA(), People.officeA(), People.auditor()
                }) {
            register(bearer, form(unit, "3")).then().statusCode(403);
            retire(bearer, id).then().statusCode(403);
        }
        change(People.bureauB(), id, form(unit, "6")).then().statusCode(404);
        retire(People.enterpriseA(), id).then().statusCode(404);
        register(People.enterpriseA(), form(unit, "3")).then().statusCode(422);
    }

    @Test
    void isListedByFilterAndExported() {
        String yellow = registered(form(unit, "1"));
        String red = registered(form(unit, "10"));
        String orange = registered(form(unit, "3"));
        retire(People.bureauA(), orange).then().statusCode(200);
        String of = POINTS + "?unitId=" + unit;
        as(People.bureauA()).get(of).then().body("items.id", contains(red, orange, yellow));
        as(People.bureauA())
                .get(of + "&colour=RED&colour=YELLOW&sort=score")
                .then()
                .body("items.id", contains(yellow, red));
        as(People.bureauA())
                .get(of + "&status=ACTIVE&division=990101001")
                .then()
                .body("items.id", contains(red, yellow));
        Response page = as(People.bureauA()).get(of + "&limit=2");
        as(People.bureauA())
                .get(page.<String>path("next"))
                .then()
                .body("items.id", contains(yellow));
        as(People.bureauA()).get(of + "&colour=GREEN").then().statusCode(400);
        as(People.bureauA()).get(of + "&shade=RED").then().statusCode(400);
        String csv = as(People.bureauA()).accept("text/csv").get(of).asString();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("二号喷涂线", ",900,RED,", ",270,ORANGE,").contains(red);
    }

    @Test
    void oneKeyRegistersItOnce() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key).then().statusCode(201).extract().path("id");
        keyed(key).then().statusCode(201).body("id", equalTo(first));
        as(People.bureauA()).get(POINTS + "?unitId=" + unit).then().body("items", hasSize(1));
    }

    private Response keyed(String key) {
        return as(People.bureauA())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(form(unit, "3"))
                .post(POINTS);
    }

    private void refused(String form, int status, String code, String pointer) {
        register(People.bureauA(), form)
                .then()
                .statusCode(status)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private String registered(String form) {
        return register(People.bureauA(), form).then().statusCode(201).extract().path("id");
    }

    private static String form(UUID unit, String likelihood) {
        return FORM.formatted(unit, likelihood);
    }

    private static Response register(String bearer, String form) {
        return as(bearer).contentType(ContentType.JSON).body(form).post(POINTS);
    }

    private static Response change(String bearer, String id, String form) {
        return as(bearer)
                .header("If-Match", tag(id))
                .contentType(ContentType.JSON)
                .body(form)
                .put(POINTS + "/" + id);
    }

    private static Response retire(String bearer, String id) {
        return as(bearer)
                .header("If-Match", tag(id))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"已拆除\"}")
                .post(POINTS + "/" + id + "/retirements");
    }

    private static String tag(String id) {
        return as(People.auditor()).get(POINTS + "/" + id).header("ETag");
    }

    private long audited(String id) {
        return ((Number)
                        entities.createNativeQuery(
                                        "select count(*) from audit_entry where record_id = unhex(?1)")
                                .setParameter(1, id.replace("-", ""))
                                .getSingleResult())
                .longValue();
    }
}
