package org.tocsin.accident.report.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.tocsin.accident.testing.Api.ACCIDENTS;
import static org.tocsin.accident.testing.Api.INDICATORS;
import static org.tocsin.accident.testing.Api.STATISTICS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Who sees and does what: by role, division, industry and unit. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AccidentScopeTest {

    private final Units units;
    private static int days;

    private UUID unit;
    private String id;
    private LocalDate day;

    AccidentScopeTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anAccidentInTheTownOfDistrictA() {
        unit = units.inTownA();
        day = LocalDate.of(2016, 1, 1).plusDays(days++);
        Map<String, Object> report = Api.flash(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        report.put("unitId", unit.toString());
        id = Api.report(People.bureauA(), report).then().statusCode(201).extract().path("id");
    }

    @TestFactory
    Stream<DynamicTest> isReadByWhoeverItConcerns() {
        return Map.of(
                        "bureau", People.bureauA(),
                        "town", People.townA(),
                        "department", People.departmentA(),
                        "enterprise", People.enterpriseOf(unit),
                        "leader", People.leaderA(),
                        "office", People.officeA(),
                        "auditor", People.auditor(),
                        "city", People.cityBureau())
                .entrySet()
                .stream()
                .map(
                        person ->
                                DynamicTest.dynamicTest(
                                        person.getKey(),
                                        () -> {
                                            Api.read(person.getValue(), id).then().statusCode(200);
                                            list(person.getValue()).body("items.id", contains(id));
                                            deaths(person.getValue())
                                                    .body("totals.deaths.value", equalTo(1));
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> isAbsentForWhomItDoesNotConcern() {
        String otherEnterprise = People.enterpriseOf(units.inTownA());
        return Map.of(
                        "bureau of the sibling district", People.bureauB(),
                        "department of another industry", People.departmentOfConstructionA(),
                        "another enterprise", otherEnterprise,
                        "a town elsewhere", People.bureauOf("990101002"),
                        "a scope that covers nothing", Tokens.of("lost", "bureau-officer").bearer())
                .entrySet()
                .stream()
                .map(
                        person ->
                                DynamicTest.dynamicTest(
                                        person.getKey(), () -> seesNothing(person.getValue())));
    }

    private void seesNothing(String bearer) {
        Api.read(bearer, id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        Api.as(bearer).get(ACCIDENTS + "/" + id + "/revisions").then().statusCode(404);
        Api.step(bearer, id, "revisions", "\"0\"", Api.revision("FOLLOW_UP", "\"deaths\": 9"))
                .then()
                .statusCode(404);
        list(bearer).body("items", empty());
        deaths(bearer).body("totals.deaths.value", equalTo(0));
        Api.as(bearer)
                .accept("application/x-ndjson")
                .queryParam("unitId", unit)
                .get(ACCIDENTS)
                .then()
                .statusCode(200)
                .body(equalTo(""));
        Api.read(People.bureauA(), id).then().body("revision", equalTo(1));
    }

    private ValidatableResponse list(String bearer) {
        return Api.as(bearer).queryParam("unitId", unit).get(ACCIDENTS).then().statusCode(200);
    }

    /** The accident has its day for itself. */
    private ValidatableResponse deaths(String bearer) {
        return Api.as(bearer)
                .queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .queryParam("measures", "deaths")
                .queryParam("groupBy", "severity")
                .get(STATISTICS)
                .then()
                .statusCode(200);
    }

    @Test
    void theGridInspectorSeesNoCasualties() {
        for (String path : List.of(ACCIDENTS, ACCIDENTS + "/" + id, STATISTICS, INDICATORS)) {
            Api.as(People.gridA()).get(path).then().statusCode(403);
        }
    }

    @Test
    void theDashboardSeesAggregatesOnly() {
        Api.as(People.dashboard()).get(STATISTICS).then().statusCode(200);
        Api.as(People.dashboard()).get(INDICATORS).then().statusCode(200);
        Api.as(People.dashboard()).get(ACCIDENTS).then().statusCode(403);
        Api.read(People.dashboard(), id).then().statusCode(403);
        Api.as(People.dashboard()).get(ACCIDENTS + "/" + id + "/revisions").then().statusCode(403);
    }

    @Test
    void readersDoNotWrite() {
        Map<String, Object> report = Api.flash(Duration.ofHours(1));
        for (String reader :
                List.of(
                        People.auditor(),
                        People.officeA(),
                        People.leaderA(),
                        People.dashboard(),
                        People.gridA())) {
            Api.report(reader, report).then().statusCode(403);
        }
        Api.step(People.bureauA(), id, "withdrawals", Api.REASON).then().statusCode(403);
        Api.step(People.townA(), id, "verifications", Api.REASON).then().statusCode(403);
        Api.revise(People.enterpriseOf(unit), id, "CORRECTION", "\"deaths\": 0")
                .then()
                .statusCode(403);
        Api.read(People.bureauA(), id).then().body("revision", equalTo(1));
    }

    @Test
    void nobodyReportsForAForeignDivisionOrUnit() {
        Map<String, Object> elsewhere = Api.flash(Duration.ofHours(1));
        elsewhere.put("division", "990102001");
        Api.report(People.bureauA(), elsewhere).then().statusCode(404);
        elsewhere.put("division", "770000");
        Api.report(People.bureauA(), elsewhere).then().statusCode(404);
        Map<String, Object> foreign = Api.flash(Duration.ofHours(1));
        foreign.put("unitId", units.inTownB().toString());
        Api.report(People.bureauA(), foreign).then().statusCode(404);
        Map<String, Object> nameless = Api.flash(Duration.ofHours(1));
        Api.report(People.departmentA(), nameless)
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-needed"));
    }

    @Test
    void theZoneBelongsToItsParentWhateverItsDigits() {
        UUID inZone = units.learn(UUID.randomUUID(), "ENTERPRISE", "990171", "C3411", null);
        Map<String, Object> report = Api.flash(Duration.ofHours(1));
        report.put("unitId", inZone.toString());
        report.put("division", "990171");

        String zoned =
                Api.report(People.bureauA(), report).then().statusCode(201).extract().path("id");

        Api.read(People.bureauB(), zoned).then().statusCode(404);
        Api.as(People.officeA())
                .queryParam("groupBy", "division,severity")
                .get(STATISTICS)
                .then()
                .body("cells.keys.division", hasItem("990171"))
                .body("cells.keys.division", not(hasItem("990102")));
    }
}
