package org.tocsin.accident.report.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.testing.Announcements;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** An accident that was put down in the wrong place. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RelocationTest {

    private static final String EAST = "990101001";
    private static final String STONE_BRIDGE = "990101002";

    private final Units units;

    RelocationTest(Units units) {
        this.units = units;
    }

    private static String accident(int year) {
        Map<String, Object> report = Api.flash(Instant.parse(year + "-05-01T00:00:00Z"));
        return Api.report(People.bureauA(), report).then().statusCode(201).extract().path("id");
    }

    @Test
    void movesWithACorrectionAndItsFigureGoesWithIt() {
        UUID east = town(EAST, 1993);
        UUID bridge = town(STONE_BRIDGE, 1993);
        String id = accident(1993);
        awaitConsumed(east, 1);
        String before = Api.read(People.bureauA(), id).path("knownAt");

        Api.revise(
                        People.bureauA(),
                        id,
                        "CORRECTION",
                        "\"division\": \"%s\"".formatted(STONE_BRIDGE))
                .then()
                .statusCode(200)
                .body("division", equalTo(STONE_BRIDGE));

        awaitConsumed(east, 0);
        awaitConsumed(bridge, 1);
        Api.read(People.townA(), id).then().statusCode(404);
        Api.as(People.bureauA())
                .queryParam("asOf", before)
                .get(Api.ACCIDENTS + "/" + id)
                .then()
                .body("division", equalTo(EAST));
    }

    @Test
    void namesAnotherUnit() {
        UUID unit = units.inTownA();
        String id = accident(1994);

        Api.revise(People.bureauA(), id, "CORRECTION", "\"unitId\": \"%s\"".formatted(unit))
                .then()
                .statusCode(200)
                .body("unitId", equalTo(unit.toString()))
                .body("industry", equalTo("C3411"))
                .body("division", equalTo(EAST));
        Api.read(People.enterpriseOf(unit), id).then().statusCode(200);
    }

    @Test
    void isACorrectionAndStaysWithinTheScope() {
        String id = accident(1995);
        for (String kind : List.of("FOLLOW_UP", "SUPPLEMENTARY")) {
            Api.revise(People.bureauA(), id, kind, "\"division\": \"%s\"".formatted(STONE_BRIDGE))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("correction-needed"));
        }
        for (String elsewhere :
                List.of(
                        "\"division\": \"990102001\"",
                        "\"division\": \"111111\"",
                        "\"unitId\": \"%s\"".formatted(units.inTownB()))) {
            Api.revise(People.bureauA(), id, "CORRECTION", elsewhere).then().statusCode(404);
        }
        Api.revise(People.cityBureau(), id, "CORRECTION", "\"division\": \"990102001\"")
                .then()
                .statusCode(200);
        Api.read(People.bureauA(), id).then().statusCode(404);
        Api.as(People.bureauA())
                .get(Api.ACCIDENTS + "/" + id + "/revisions")
                .then()
                .statusCode(404);
        Api.as(People.cityBureau())
                .get(Api.ACCIDENTS + "/" + id + "/revisions")
                .then()
                .body("items", hasSize(2));
    }

    private static UUID town(String division, int year) {
        UUID town = UUID.randomUUID();
        Announcements.unit(town, "TOWN", division);
        Announcements.inForce(
                UUID.randomUUID(),
                town,
                division,
                year,
                "{\"measure\": \"ACCIDENTS\", \"limit\": 5}");
        awaitConsumed(town, 0);
        return town;
    }

    private static void awaitConsumed(UUID town, int consumed) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                Api.as(People.auditor())
                                        .get(Api.INDICATORS + "?unitId=" + town)
                                        .then()
                                        .body("items.consumed", contains(consumed)));
    }
}
