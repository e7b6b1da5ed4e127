package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** Hazards on the map: positions in, boxes and GeoJSON out. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardMapTest {

    private static final String GEO_JSON = "application/geo+json";

    private final Units units;
    private UUID unit;

    HazardMapTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    @Test
    void aPositionIsShownAsItWasGiven() {
        String id = reported("\"longitude\": 120.153576, \"latitude\": 30.287459").path("id");

        Api.read(People.bureauA(), id)
                .then()
                .body("position.longitude", equalTo(120.153576f))
                .body("position.latitude", equalTo(30.287459f))
                .body("position.datum", equalTo("WGS84"));
    }

    @Test
    void aPositionOfAChineseMapIsConverted() {
        Response answer =
                reported(
                        "\"longitude\": 116.41024449916938, \"latitude\": 39.91640428150164, \"datum\": \"GCJ02\"");

        answer.then().statusCode(201).body("position.datum", equalTo("WGS84"));
        assertThat(answer.<Float>path("position.longitude").doubleValue())
                .isCloseTo(116.404, within(0.00001));
        assertThat(answer.<Float>path("position.latitude").doubleValue())
                .isCloseTo(39.915, within(0.00001));
    }

    @Test
    void aHazardNeedsNoPosition() {
        Api.read(People.bureauA(), Api.reported(unit)).then().body("position", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"longitude\": 181, \"latitude\": 30|/position/longitude",
                "\"longitude\": 120, \"latitude\": -90.5|/position/latitude",
                "\"longitude\": 120|/position/latitude",
                "\"longitude\": 120, \"latitude\": 30, \"datum\": \"BD09\"|/position/datum",
                "\"longitude\": 120, \"latitude\": 30, \"height\": 3|/position/height"
            })
    void whatIsNoPositionIsRefused(String position, String pointer) {
        reported(position).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aBoxFindsWhatLiesWithinIncludingItsEdges() {
        String inside = reported("\"longitude\": 120.2, \"latitude\": 30.2").path("id");
        String onTheEdge = reported("\"longitude\": 120.1, \"latitude\": 30.3").path("id");
        reported("\"longitude\": 120.0999999, \"latitude\": 30.2");
        reported("\"longitude\": 120.2, \"latitude\": 30.3000001");
        Api.reported(unit);

        list("bbox=120.1,30.1,120.3,30.3")
                .statusCode(200)
                .body("items.id", containsInAnyOrder(inside, onTheEdge));
        list("bbox=121,30.1,122,30.3").statusCode(200).body("items", equalTo(java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "170,10,-170,20|bbox-antimeridian",
                "1,20,2,10|bbox-upside-down",
                "1,2,3|bbox-malformed",
                "a,b,c,d|bbox-malformed",
                "0,0,200,10|bbox-out-of-range"
            })
    void whatIsNoBoxIsRefused(String box, String code) {
        list("bbox=" + box).statusCode(400).body("errors.code", contains(code));
    }

    @Test
    void theMapIsAFeatureCollectionOfWhatHasAPosition() throws IOException {
        String id = reported("\"longitude\": 120.2, \"latitude\": 30.1").path("id");
        Api.reported(unit);
        reported("\"longitude\": 121.2, \"latitude\": 30.1");

        Response answer = map("bbox=120,30,121,31&expand=names");

        answer.then().statusCode(200).contentType(GEO_JSON);
        JsonNode map = new ObjectMapper().readTree(answer.asByteArray());
        assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(map.path("features")).hasSize(1);
        JsonNode feature = map.path("features").path(0);
        assertThat(feature.path("type").asText()).isEqualTo("Feature");
        assertThat(feature.path("id").asText()).isEqualTo(id);
        assertThat(feature.path("geometry").path("type").asText()).isEqualTo("Point");
        assertThat(feature.path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(120.2);
        assertThat(feature.path("geometry").path("coordinates").path(1).asDouble()).isEqualTo(30.1);
        assertThat(feature.path("properties").path("gradeName").asText()).isEqualTo("一般隐患");
    }

    @Test
    void theMapWithoutABoxHoldsAllPositionsAndMayBeEmpty() throws IOException {
        assertThat(features()).isEmpty();
        Api.reported(unit);
        assertThat(features()).isEmpty();
        reported("\"longitude\": 120.2, \"latitude\": 30.1");
        reported("\"longitude\": -70.6, \"latitude\": -33.4");

        assertThat(features()).hasSize(2);
    }

    @Test
    void theMapIsWithinTheCallersScope() throws IOException {
        reported("\"longitude\": 120.2, \"latitude\": 30.1");

        JsonNode map =
                new ObjectMapper()
                        .readTree(
                                as(People.bureauB())
                                        .accept(GEO_JSON)
                                        .get(HAZARDS + "?unitId=" + unit)
                                        .asByteArray());

        assertThat(map.path("features")).isEmpty();
        as(People.dashboard()).accept(GEO_JSON).get(HAZARDS).then().statusCode(403);
    }

    @Test
    void anImportTakesPositionsToo() {
        String row =
                """
                {"importSource":"map","externalId":"1","unitId":"%s","description":"井盖缺失",\
                "position":{"longitude":120.2,"latitude":30.1}}
                """
                        .formatted(unit);

        as(People.bureauA())
                .contentType("application/x-ndjson; charset=utf-8")
                .body(row.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(HAZARDS + "/imports?mode=atomic")
                .then()
                .statusCode(201);

        list("bbox=120.2,30.1,120.2,30.1")
                .body("items[0].position.longitude", equalTo(120.2f))
                .body("items.size()", equalTo(1));
    }

    private JsonNode features() throws IOException {
        return new ObjectMapper().readTree(map("").asByteArray()).path("features");
    }

    private Response map(String query) {
        return as(People.bureauA())
                .accept(GEO_JSON)
                .urlEncodingEnabled(false)
                .get(HAZARDS + "?unitId=" + unit + "&" + query);
    }

    private ValidatableResponse list(String query) {
        return as(People.bureauA())
                .urlEncodingEnabled(false)
                .get(HAZARDS + "?unitId=" + unit + "&" + query)
                .then();
    }

    private Response reported(String position) {
        return Api.report(
                People.bureauA(),
                """
                {"unitId": "%s", "description": "井盖缺失", "source": "EXPERT", "position": {%s}}
                """
                        .formatted(unit, position));
    }
}
