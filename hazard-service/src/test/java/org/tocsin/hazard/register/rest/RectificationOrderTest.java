package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Road;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Rectification orders as documents of their own. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RectificationOrderTest {

    private static final String ORDERS = "/api/v1/rectification-orders";

    private final Units units;
    private UUID unit;

    RectificationOrderTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    @Test
    void theDocumentTellsTheWholeStoryOfTheOrder() {
        String hazard = Road.to("RECTIFYING", "GENERAL", unit);
        String order = orderOf(hazard);
        String enterprise = People.enterpriseOf(unit);
        read(People.bureauA(), order)
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("hazardId", equalTo(hazard))
                .body("acknowledgement", nullValue());

        Api.step(enterprise, hazard, "acknowledgements", "{}").then().statusCode(200);
        Api.step(enterprise, hazard, "extension-requests", Api.MORE_TIME).then().statusCode(200);
        Api.step(People.leaderA(), hazard, "extension-decisions", "{\"result\": \"GRANTED\"}")
                .then()
                .statusCode(200);
        read(enterprise, order)
                .then()
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("acknowledgement.at", notNullValue())
                .body("orderedDeadline", equalTo("2099-12-31"))
                .body("deadline", equalTo("2100-01-31"))
                .body("extensions.result", contains("GRANTED"))
                .body("allowedTransitions.name", contains("request-extension", "submit-evidence"))
                .body(
                        "allowedTransitions.find { it.name == 'request-extension' }.unmet.code",
                        contains("extension-used"));

        Api.step(enterprise, hazard, "evidence", Api.EVIDENCE).then().statusCode(200);
        Api.step(People.colleagueA(), hazard, "reviews", Api.FAILED).then().statusCode(200);
        Api.step(enterprise, hazard, "evidence", Api.EVIDENCE).then().statusCode(200);
        Api.step(People.colleagueA(), hazard, "reviews", Api.PASSED).then().statusCode(200);
        read(People.auditor(), order)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("submissions", hasSize(2))
                .body("reviews.result", contains("FAILED", "PASSED"))
                .body("allowedTransitions", hasSize(0));
    }

    @Test
    void itsTagIsThatOfTheHazardSoThatItCanBeUsedForItsSteps() {
        String hazard = Road.to("RECTIFYING", "GENERAL", unit);
        String tag = read(People.enterpriseOf(unit), orderOf(hazard)).getHeader("ETag");

        Api.step(People.enterpriseOf(unit), hazard, "acknowledgements", tag, "{}")
                .then()
                .statusCode(200);
        Api.step(People.enterpriseOf(unit), hazard, "acknowledgements", tag, "{}")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({"RECTIFYING, ISSUED", "REVIEW_REQUESTED, SUBMITTED", "ARCHIVED, COMPLETED"})
    void theListIsFilteredByWhatTheOrderHasComeTo(String hazardStatus, String status) {
        String hazard = Road.to(hazardStatus, "GENERAL", unit);

        assertThat(listed("status=" + status)).containsExactly(hazard);
        for (String other : List.of("ISSUED", "ACKNOWLEDGED", "SUBMITTED", "COMPLETED")) {
            if (!other.equals(status)) {
                assertThat(listed("status=" + other)).isEmpty();
            }
        }
        assertThat(listed("overdue=true")).isEmpty();
        assertThat(listed("dueBefore=2100-01-01&grade=GENERAL&division=990101"))
                .containsExactly(hazard);
        assertThat(listed("dueBefore=2099-12-31")).isEmpty();
    }

    @Test
    void anotherDistrictAnotherEnterpriseAndAGridInspectorSeeNothing() {
        String order = orderOf(Road.to("RECTIFYING", "GENERAL", unit));

        read(People.bureauB(), order).then().statusCode(404);
        read(People.enterpriseB(), order).then().statusCode(404);
        read(People.departmentOfConstructionA(), order).then().statusCode(404);
        read(People.gridA(), order).then().statusCode(403);
        read(People.dashboard(), order).then().statusCode(403);
        Api.as(People.bureauB())
                .get(ORDERS + "?unitId=" + unit)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aGridInspectorFollowsTheHazardButDoesNotSeeTheOrder() {
        String hazard = Road.to("REVIEW_REQUESTED", "GENERAL", unit);

        Api.read(People.gridA(), hazard)
                .then()
                .statusCode(200)
                .body("status", equalTo("REVIEW_REQUESTED"))
                .body("order", nullValue())
                .body("orders", hasSize(0))
                .body("evidence", hasSize(0));
    }

    @Test
    void theListIsExportedWithTheSameFilters() {
        Road.to("RECTIFYING", "GENERAL", unit);
        Road.to("VERIFIED", "GENERAL", unit);

        String csv =
                Api.as(People.bureauA())
                        .accept("text/csv")
                        .get(ORDERS + "?unitId=" + unit)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv.lines().findFirst().orElseThrow()).contains("orderNo", "acknowledgement.at");
    }

    @Test
    void aMajorOrderKeepsItsAssurances() {
        String order = orderOf(Road.to("RECTIFYING", "MAJOR", unit));

        read(People.bureauA(), order)
                .then()
                .body("grade", equalTo("MAJOR"))
                .body("assurances.funds", equalTo("2 万元"))
                .body("watcher", equalTo("李卫东"));
    }

    private List<String> listed(String filter) {
        return Api.as(People.bureauA())
                .get(ORDERS + "?unitId=" + unit + "&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.hazardId");
    }

    private static Response read(String bearer, String order) {
        return Api.as(bearer).get(ORDERS + "/" + order);
    }

    private static String orderOf(String hazard) {
        return Api.read(People.bureauA(), hazard).path("order.id");
    }
}
