package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.hazard.testing.Api.reported;
import static org.tocsin.hazard.testing.Api.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.Place;
import org.tocsin.hazard.testing.FileApi;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.testing.files.SampleFiles;

/** Where a hazard is can be put right, by what a photograph offered or otherwise. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardPositionTest {

    private static final String HERE = "{\"longitude\": 118.871234, \"latitude\": 28.941234}";

    private final Units units;
    private final EntityManager entities;
    private String hazard;

    HazardPositionTest(Units units, EntityManager entities) {
        this.units = units;
        this.entities = entities;
    }

    @BeforeEach
    void aHazard() {
        units.demo();
        hazard = reported(People.ENTERPRISE_A);
    }

    @Test
    void isTakenOverFromAPhotograph() {
        Response upload =
                FileApi.upload(People.bureauA(), hazard, "a.jpg", SampleFiles.jpegOfPhone(1));
        String offered =
                "{\"longitude\": %s, \"latitude\": %s, \"datum\": \"%s\"}"
                        .formatted(
                                upload.path("position.longitude").toString(),
                                upload.path("position.latitude").toString(),
                                upload.path("position.datum"));
        step(People.bureauA(), hazard, "positions", offered).then().statusCode(200);
        Place place = entities.find(Hazard.class, UUID.fromString(hazard)).snapshot().place();
        assertThat(place.longitude()).isCloseTo(SampleFiles.LONGITUDE, within(1e-5));
        assertThat(place.latitude()).isCloseTo(SampleFiles.LATITUDE, within(1e-5));
    }

    @Test
    void isConvertedFromChineseMaps() {
        String shifted = HERE.replace("}", ", \"datum\": \"GCJ02\"}");
        step(People.enterpriseA(), hazard, "positions", shifted).then().statusCode(200);
        Place place = entities.find(Hazard.class, UUID.fromString(hazard)).snapshot().place();
        assertThat(place.longitude()).isNotEqualTo(118.871234).isCloseTo(118.87, within(0.01));
    }

    @Test
    void isToldWithTheReportAndWheneverItIsPutRight() {
        step(People.bureauA(), hazard, "positions", HERE).then().statusCode(200);
        List<Topic.Seen> told = Topic.of("tocsin.hazard", hazard, 2);

        assertThat(told.getFirst().data().get("longitude").isNull()).isTrue();
        Topic.Seen located = told.getLast();
        assertThat(located.shortType()).isEqualTo("hazard.located.v1");
        assertThat(located.sequence()).isEqualTo(2);
        assertThat(located.data().get("longitude").asDouble()).isEqualTo(118.871234);
        assertThat(located.data().get("latitude").asDouble()).isEqualTo(28.941234);
        assertThat(located.data().get("status").asText()).isEqualTo("REPORTED");
        EventContract.of("tocsin.hazard", "hazard.located.v1").accepts(located.json());
    }

    @Test
    void isRefusedWhereItIsNotOnEarthOrNotAllowed() {
        step(People.bureauA(), hazard, "positions", HERE.replace("118", "218"))
                .then()
                .statusCode(400);
        step(People.bureauA(), hazard, "positions", "{}").then().statusCode(400);
        step(People.bureauA(), hazard, "positions", "\"99\"", HERE).then().statusCode(412);
        step(People.leaderA(), hazard, "positions", HERE).then().statusCode(403);
        step(People.gridA(), hazard, "positions", HERE).then().statusCode(403);
        step(People.bureauB(), hazard, "positions", "\"0\"", HERE).then().statusCode(404);
        step(People.bureauA(), hazard, "rejections", "{\"reason\": \"无\"}").then().statusCode(200);
        step(People.bureauA(), hazard, "positions", HERE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
    }
}
