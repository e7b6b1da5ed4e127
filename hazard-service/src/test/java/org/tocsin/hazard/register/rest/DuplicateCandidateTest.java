package org.tocsin.hazard.register.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** The same thing reported again is kept, and shown as what it may be. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DuplicateCandidateTest {

    private final Units units;
    private UUID unit;

    DuplicateCandidateTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    private static Response report(UUID unit, String item, String description, String foundAt) {
        return as(People.bureauA())
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"unitId": "%s", "item": "%s", "description": "%s", "source": "EXPERT", "foundAt": "%s"}
                        """
                                .formatted(unit, item, description, foundAt))
                .post(HAZARDS);
    }

    private static String reported(UUID unit, String item, String description, String foundAt) {
        return report(unit, item, description, foundAt).then().statusCode(201).extract().path("id");
    }

    private static Response candidates(String who, String id) {
        return as(who).get(HAZARDS + "/" + id + "/duplicate-candidates");
    }

    @Test
    void theSecondReportNamesTheFirst() {
        String first = reported(unit, "3、安全出口。", "通道 堵塞！", "2026-03-01T00:00:00Z");

        report(unit, "安全出口", "通道堵塞", "2026-03-20T00:00:00Z")
                .then()
                .statusCode(201)
                .body("duplicateOf", equalTo(first))
                .body("status", equalTo("REPORTED"));
        Api.read(People.bureauA(), first).then().body("duplicateOf", nullValue());
    }

    @Test
    void namesTheEarliestThatIsOpen() {
        String first = reported(unit, "a", "通道堵塞", "2026-03-01T00:00:00Z");
        String second = reported(unit, "a", "通道堵塞", "2026-03-02T00:00:00Z");

        report(unit, "a", "通道堵塞", "2026-03-03T00:00:00Z")
                .then()
                .body("duplicateOf", equalTo(first));
        Api.step(People.bureauA(), first, "rejections", "{\"reason\": \"不是隐患\"}")
                .then()
                .statusCode(200);
        report(unit, "a", "通道堵塞", "2026-03-04T00:00:00Z")
                .then()
                .body("duplicateOf", equalTo(second));
    }

    @Test
    void looksNoFurtherThanThePeriodAndTheUnit() {
        reported(unit, "a", "通道堵塞", "2026-01-01T00:00:00Z");

        report(unit, "a", "通道堵塞", "2026-01-31T00:00:01Z").then().body("duplicateOf", nullValue());
        report(units.inTownA(), "a", "通道堵塞", "2026-01-01T00:00:00Z")
                .then()
                .body("duplicateOf", nullValue());
        report(unit, "a", "通道堵塞了", "2026-01-01T00:00:00Z").then().body("duplicateOf", nullValue());
    }

    @Test
    void listsThemOnBothSidesToWhoeverSeesThem() {
        String first = reported(unit, "a", "通道堵塞", "2026-03-01T00:00:00Z");
        String second = reported(unit, "a", "通道堵塞", "2026-03-20T00:00:00Z");
        String other = reported(unit, "a", "灯不亮", "2026-03-01T00:00:00Z");

        candidates(People.bureauA(), first)
                .then()
                .statusCode(200)
                .body("items.id", contains(second));
        candidates(People.bureauA(), second).then().body("items.id", contains(first));
        candidates(People.bureauA(), other).then().body("items", hasSize(0));
        candidates(People.bureauB(), first).then().statusCode(404);
        candidates(People.dashboard(), first).then().statusCode(403);
        as(People.bureauA())
                .get(HAZARDS + "/" + first + "/duplicate-candidates?colour=red")
                .then()
                .statusCode(400);
    }

    @Test
    void theRegisterCanBeAskedForThem() {
        String first = reported(unit, "a", "通道堵塞", "2026-03-01T00:00:00Z");
        String second = reported(unit, "a", "通道堵塞", "2026-03-20T00:00:00Z");

        list("true").then().body("items.id", contains(second));
        list("false").then().body("items.id", contains(first));
    }

    @Test
    void anImportKeepsThemAllAndCountsThem() {
        String known = reported(unit, "a", "通道堵塞", "2026-03-01T00:00:00Z");
        String rows =
                row(1, "通道 堵塞") + row(2, "灯不亮") + row(3, "灯不亮。") + row(4, "\\\"") + row(5, "\\\"");

        Response imported =
                as(People.bureauA())
                        .contentType("application/x-ndjson;charset=UTF-8")
                        .body(rows.getBytes(StandardCharsets.UTF_8))
                        .post(HAZARDS + "/imports?mode=partial");

        imported.then()
                .statusCode(201)
                .body("created", equalTo(5))
                .body("duplicateCandidates", equalTo(2))
                .body("candidates.row", contains(1, 3))
                .body("candidates[0].duplicateOf", equalTo(known));
        String third = imported.path("candidates[1].id");
        String second = imported.path("candidates[1].duplicateOf");
        Api.read(People.bureauA(), third)
                .then()
                .body("duplicateOf", equalTo(second))
                .body("externalId", equalTo("3"));
        Api.read(People.bureauA(), second).then().body("externalId", equalTo("2"));
        list("true").then().body("items.externalId", containsInAnyOrder("1", "3"));
    }

    private String row(int number, String description) {
        return """
               {"importSource":"list","externalId":"%d","unitId":"%s","item":"a","description":"%s","foundAt":"2026-03-02T00:00:00Z"}
               """
                .formatted(number, unit, description);
    }

    private Response list(String candidate) {
        return as(People.bureauA())
                .queryParam("unitId", unit)
                .queryParam("duplicateCandidate", candidate)
                .get(HAZARDS);
    }
}
