package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Road;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** Hazards that come back: reopened by somebody, or recurred by themselves. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardKinshipTest {

    private static final String REOPEN =
            "{\"reason\": \"回头看发现再次堵塞\", \"description\": \"安全出口再次堆放货物\", \"source\": \"INSPECTION\"}";

    private final Units units;
    private UUID unit;

    HazardKinshipTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    @Test
    void aReopenedHazardIsANewOneThatNamesTheOld() {
        String old = Road.to("CLOSED", "GENERAL", unit);

        Response reopened = Api.step(People.townA(), old, "reopenings", REOPEN);

        String successor = reopened.then().statusCode(201).extract().path("id");
        assertThat(successor).isNotEqualTo(old);
        assertThat(reopened.getHeader("Location")).endsWith(successor);
        reopened.then()
                .body("status", equalTo("REPORTED"))
                .body("reopenedFromId", equalTo(old))
                .body("part", equalTo("二号车间"))
                .body("source", equalTo("INSPECTION"));
        Api.read(People.bureauA(), old)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("decisions[-1].transition", equalTo("REOPEN"));
    }

    @Test
    void isReopenedOnceAtATimeAndNotAsSomethingLighter() {
        String old = Road.to("CLOSED", "MAJOR", unit);
        Api.step(
                        People.townA(),
                        old,
                        "reopenings",
                        REOPEN.replaceFirst("\\{", "{\"grade\": \"GENERAL\", "))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("downgrade-needs-leader"));

        String successor =
                Api.step(People.townA(), old, "reopenings", REOPEN)
                        .then()
                        .statusCode(201)
                        .body("grade", equalTo("MAJOR"))
                        .extract()
                        .path("id");
        Api.step(People.bureauA(), old, "reopenings", REOPEN)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("reopened-already"));

        Api.step(People.townA(), successor, "rejections", "{\"reason\": \"现场未见\"}")
                .then()
                .statusCode(200);
        Api.step(People.bureauA(), old, "reopenings", REOPEN).then().statusCode(201);
    }

    @Test
    void aReopenedHazardIsSupervisedWhereTheUnitIsNow() {
        String old = Road.to("CLOSED", "GENERAL", unit);
        units.move(unit, "990171", "E4710", null);

        Api.step(People.bureauA(), old, "reopenings", REOPEN)
                .then()
                .statusCode(201)
                .body("division", equalTo("990171"))
                .body("industry", equalTo("E4710"));
    }

    @Test
    void whatIsStillBeingWorkedOnIsNotReopenedAndLeavesNothingBehind() {
        String open = Road.to("RECTIFYING", "GENERAL", unit);

        Api.step(People.bureauA(), open, "reopenings", REOPEN).then().statusCode(409);

        assertThat(
                        Api.as(People.bureauA())
                                .get(Api.HAZARDS + "?count=true&unitId=" + unit)
                                .<Integer>path("count"))
                .isEqualTo(1);
    }

    @Test
    void theSameHazardAtTheSamePlaceAfterItsRectificationHasRecurred() {
        String first = Road.to("PENDING_CLOSE", "GENERAL", unit);
        String second = Road.to("VERIFIED", "GENERAL", unit);

        Api.read(People.bureauA(), second).then().body("recurrenceOfId", equalTo(first));
        Topic.Seen told = Topic.of("tocsin.hazard", second, 3).getLast();
        assertThat(told.shortType()).isEqualTo("hazard.recurred.v1");
        EventContract.of("tocsin.hazard", "hazard.recurred.v1").accepts(told.json());
        assertThat(told.data().get("recurrenceOf").asText()).isEqualTo(first);
    }

    @Test
    void whatIsStillOpenRepeatsNothing() {
        Road.to("RECTIFYING", "GENERAL", unit);

        Api.read(People.bureauA(), Road.to("VERIFIED", "GENERAL", unit))
                .then()
                .body("recurrenceOfId", nullValue());
    }

    @Test
    void afterTwelveMonthsItIsANewHazard() {
        String old = foundAt(Instant.now().minus(380, ChronoUnit.DAYS));
        rectify(old);
        String recent = foundAt(Instant.now());
        verify(recent);
        Api.read(People.bureauA(), recent).then().body("recurrenceOfId", nullValue());

        String between = foundAt(Instant.now().minus(30, ChronoUnit.DAYS));
        verify(between);
        Api.read(People.bureauA(), between).then().body("recurrenceOfId", equalTo(old));
    }

    @Test
    void anotherEnterpriseHasItsOwnHazards() {
        Road.to("CLOSED", "GENERAL", units.inTownA());

        Api.read(People.bureauA(), Road.to("VERIFIED", "GENERAL", unit))
                .then()
                .body("recurrenceOfId", nullValue());
    }

    private String foundAt(Instant when) {
        String body =
                Api.reportOf(unit, "安全出口堵塞")
                        .replaceFirst("\\{", "{\"foundAt\": \"" + when + "\", ");
        return Api.report(People.bureauA(), body).then().statusCode(201).extract().path("id");
    }

    private static void verify(String id) {
        Api.step(People.bureauA(), id, "verifications", "{}").then().statusCode(200);
    }

    private void rectify(String id) {
        Api.ordered(id);
        Api.step(People.enterpriseOf(unit), id, "evidence", Api.EVIDENCE).then().statusCode(200);
        Api.step(People.bureauA(), id, "reviews", Api.PASSED).then().statusCode(200);
    }
}
