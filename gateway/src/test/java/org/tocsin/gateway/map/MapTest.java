package org.tocsin.gateway.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.Happenings;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.map.app.MapSurvey;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;

/** Events go the whole way: outbox, Kafka, inbox, map, front door. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class MapTest {

    private static final UUID ENTERPRISE = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    private static final EventScope TOWN_A =
            new EventScope("990101001", "C3411", ENTERPRISE, "990101001-G01");
    private static final EventScope TOWN_B =
            new EventScope("990102001", "C2614", UUID.randomUUID(), "990102001-G01");

    private static final Tokens CITY = Tokens.of("city-leader", "leader").division("990100");
    private static final Tokens BUREAU_A =
            Tokens.of("bureau-a", "bureau-officer").division("990101");
    private static final Tokens BUREAU_B =
            Tokens.of("bureau-b", "bureau-officer").division("990102");

    @Inject FrontDoor door;
    @Inject Happenings happenings;
    @Inject MapSurvey survey;
    @Inject EntityManager entities;

    private Response ask(Tokens caller, String query) {
        return Door.caller(door, caller).get("/api/v1/feed.geojson" + query);
    }

    private UUID hazard(EventScope scope, Double longitude, Double latitude) {
        UUID id = Ids.next();
        Map<String, Object> where = new HashMap<>();
        where.put("longitude", longitude);
        where.put("latitude", latitude);
        happenings.tell("tocsin.hazard", "hazard.reported.v1", id, 1, scope, where);
        return id;
    }

    private UUID accident(EventScope scope) {
        UUID id = Ids.next();
        happenings.tell("tocsin.accident", "accident.reported.v1", id, 1, scope, Map.of());
        return id;
    }

    /** The record as the city sees it, once it has this sequence. */
    private JsonPath await(UUID id, int sequence) {
        String feature = "features.find { it.id == '" + id + "' }";
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            JsonPath map = ask(CITY, "?limit=200").jsonPath();
                            return map.get(feature) != null
                                    && map.getInt(feature + ".properties.sequence") == sequence;
                        });
        return ask(CITY, "?limit=200&expand=names").jsonPath().setRootPath(feature);
    }

    private List<String> ids(Tokens caller, String query) {
        return ask(caller, query).then().statusCode(200).extract().path("features.id");
    }

    @Test
    void aHazardStandsWhereItsEventsSay() {
        UUID id = hazard(TOWN_A, 118.87, 28.94);
        JsonPath reported = await(id, 1);
        assertThat(reported.getString("type")).isEqualTo("Feature");
        assertThat(reported.getString("geometry.type")).isEqualTo("Point");
        assertThat(reported.getList("geometry.coordinates", Double.class))
                .containsExactly(118.87, 28.94);
        assertThat(reported.getString("properties.kind")).isEqualTo("HAZARD");
        assertThat(reported.getString("properties.number")).startsWith("YH-");
        assertThat(reported.getString("properties.status")).isEqualTo("REPORTED");
        assertThat(reported.getString("properties.statusName")).isEqualTo("待核实");
        assertThat(reported.getString("properties.gradeName")).isEqualTo("一般隐患");
        assertThat(reported.getString("properties.divisionName")).isNotBlank();
        assertThat(reported.getString("properties.href")).isEqualTo("/api/v1/hazards/" + id);

        happenings.tell(
                "tocsin.hazard",
                "hazard.located.v1",
                id,
                2,
                TOWN_A,
                Map.of("longitude", 118.5, "latitude", 28.5));
        happenings.tell("tocsin.hazard", "hazard.closed.v1", id, 3, TOWN_A, Map.of());
        JsonPath closed = await(id, 3);
        assertThat(closed.getList("geometry.coordinates", Double.class))
                .as("What does not say where it is leaves it there")
                .containsExactly(118.5, 28.5);
        assertThat(closed.getString("properties.status")).isEqualTo("CLOSED");
        assertThat(closed.getString("properties.statusName")).isEqualTo("已销号");
    }

    @Test
    void anAccidentHasNoPlaceAndFollowsItsReports() {
        UUID id = accident(TOWN_A);
        JsonPath reported = await(id, 1);
        assertThat((Object) reported.get("geometry")).isNull();
        assertThat(reported.getMap("")).containsKey("geometry");
        assertThat(reported.getString("properties.status")).isEqualTo("FLASH");
        assertThat(reported.getString("properties.statusName")).isEqualTo("快报");
        assertThat(reported.getString("properties.gradeName")).isEqualTo("一般事故");
        assertThat(reported.getString("properties.number")).startsWith("SG-");

        happenings.tell(
                "tocsin.accident",
                "accident.revised.v1",
                id,
                2,
                TOWN_A,
                Map.of("status", "FLASH", "severity", "LARGER"));
        happenings.tell(
                "tocsin.accident", "accident.late-report-detected.v1", id, 3, TOWN_A, Map.of());
        JsonPath corrected = await(id, 3);
        assertThat(corrected.getString("properties.status")).isEqualTo("FLASH");
        assertThat(corrected.getString("properties.grade")).isEqualTo("LARGER");
        assertThat(corrected.getString("properties.href")).isEqualTo("/api/v1/accidents/" + id);
    }

    @Test
    void everybodySeesTheirOwnPart() {
        UUID ofA = hazard(TOWN_A, 118.1, 28.1);
        UUID ofB = accident(TOWN_B);
        await(ofA, 1);
        await(ofB, 1);

        assertThat(ids(BUREAU_A, "?limit=200")).contains(ofA + "").doesNotContain(ofB + "");
        assertThat(ids(BUREAU_B, "?limit=200")).contains(ofB + "").doesNotContain(ofA + "");
        assertThat(ids(CITY, "?limit=200&division=990102"))
                .contains(ofB + "")
                .doesNotContain(ofA + "");
        assertThat(ids(BUREAU_A, "?limit=200&division=990102")).isEmpty();
        assertThat(
                        ids(
                                Tokens.of("enterprise-a", "enterprise-officer")
                                        .division("990101001")
                                        .unit(ENTERPRISE),
                                "?limit=200"))
                .contains(ofA + "")
                .doesNotContain(ofB + "");
        assertThat(ids(Tokens.of("nowhere", "dashboard"), "")).isEmpty();

        happenings.tell("tocsin.hazard", "hazard.verified.v1", ofA, 2, TOWN_B, Map.of());
        await(ofA, 2);
        assertThat(ids(BUREAU_A, "?limit=200")).doesNotContain(ofA + "");
        assertThat(ids(BUREAU_B, "?limit=200")).contains(ofA + "");
    }

    @Test
    void onlyWhatIsAskedFor() {
        UUID inside = hazard(TOWN_A, 100.5, 20.5);
        UUID onTheEdge = hazard(TOWN_A, 101.0, 21.0);
        UUID outside = hazard(TOWN_A, 101.1, 20.5);
        UUID nowhere = hazard(TOWN_A, null, null);
        UUID accident = accident(TOWN_A);
        for (UUID id : List.of(inside, onTheEdge, outside, nowhere, accident)) {
            await(id, 1);
        }
        assertThat(ids(CITY, "?limit=200&bbox=100,20,101,21"))
                .containsExactlyInAnyOrder(inside + "", onTheEdge + "");
        assertThat(ids(CITY, "?limit=200&kind=ACCIDENT"))
                .contains(accident + "")
                .doesNotContain(nowhere + "");
        assertThat(ids(CITY, "?limit=200&status=REPORTED&status=CLOSED"))
                .contains(nowhere + "")
                .doesNotContain(accident + "");
        assertThat(ids(CITY, "?limit=200&kind=ACCIDENT&grade=EXTRAORDINARY")).isEmpty();
    }

    @Test
    void pagesLeadOnWithoutRepeating() {
        for (int i = 0; i < 5; i++) {
            await(hazard(TOWN_A, 90.0 + i / 100.0, 10.0), 1);
        }
        List<String> seen = new ArrayList<>();
        String path = "?bbox=90,10,90.5,10&limit=2&count=true";
        for (int page = 0; page < 3; page++) {
            Response answer = ask(CITY, path);
            answer.then().statusCode(200).body("count", equalTo(5));
            seen.addAll(answer.path("features.id"));
            String next = answer.path("next");
            assertThat(next == null).isEqualTo(page == 2);
            if (next != null) {
                assertThat(answer.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
                path = next.substring(next.indexOf('?'));
            }
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        ask(CITY, path.replace("limit=2", "limit=2&kind=HAZARD"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("foreign-cursor"));
    }

    @Test
    void theFeedGoesOnWhereTheMapEnds() {
        takeTheMapForComplete();
        UUID id = hazard(TOWN_A, 118.2, 28.2);
        await(id, 1);
        String position = ask(CITY, "").path("feedPosition");
        UUID later = hazard(TOWN_A, 118.3, 28.3);
        await(later, 1);

        List<String> told = follow(position);
        assertThat(told).contains(later + "").doesNotContain(id + "");
    }

    @Test
    void whatTheMapHasNotAppliedIsStillInTheFeedAfterItsPosition() {
        takeTheMapForComplete();
        UUID id = hazard(TOWN_A, 118.2, 28.2);
        await(id, 1);
        String complete = ask(CITY, "").path("feedPosition");
        UUID missing = hazard(TOWN_A, 118.3, 28.3);
        UUID later = hazard(TOWN_A, 118.3, 28.3);
        await(missing, 1);
        await(later, 1);
        Awaitility.await().until(() -> follow(complete).size() == 2);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createQuery("delete from MapFeature m where m.id = :id")
                                        .setParameter("id", missing)
                                        .executeUpdate());

        survey.remember();
        assertThat(follow(ask(CITY, "").path("feedPosition")))
                .containsExactly(missing + "", later + "");
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createNativeQuery(
                                                "insert into map_feature select unhex(replace(:id, '-', '')), kind,"
                                                        + " serial_number, status, grade, longitude,"
                                                        + " latitude, division, industry, unit_id, grid,"
                                                        + " changed_at, sequence from map_feature where"
                                                        + " id = unhex(replace(:other, '-', ''))")
                                        .setParameter("id", missing.toString())
                                        .setParameter("other", later.toString())
                                        .executeUpdate());
        assertThat(follow(ask(CITY, "").path("feedPosition"))).isEmpty();
    }

    /** Events of other tests that can never be applied would hold the position back. */
    private void takeTheMapForComplete() {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createNativeQuery(
                                                "update map_progress set position = (select position"
                                                        + " from feed_mark where name = 'HEAD')")
                                        .executeUpdate());
    }

    private List<String> follow(String position) {
        return Door.caller(door, CITY)
                .get("/api/v1/feed?limit=200&types=hazard.*&after=" + position)
                .then()
                .statusCode(200)
                .extract()
                .path("items.subject");
    }

    @Test
    void aKnownMapIsNotSentAgain() {
        await(hazard(TOWN_A, 80.0, 5.0), 1);
        Response first = ask(CITY, "?bbox=80,5,80,5");
        first.then().contentType(containsString("application/geo+json"));
        String tag = first.header("ETag");
        Door.caller(door, CITY)
                .header("If-None-Match", tag)
                .get("/api/v1/feed.geojson?bbox=80,5,80,5")
                .then()
                .statusCode(304);
        await(hazard(TOWN_A, 80.0, 5.0), 1);
        Door.caller(door, CITY)
                .header("If-None-Match", tag)
                .get("/api/v1/feed.geojson?bbox=80,5,80,5")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "1,2,3 bbox-malformed",
                "1,2,3,4,5,6 bbox-malformed",
                "a,2,3,4 bbox-malformed",
                "1,2,NaN,4 bbox-malformed",
                "181,2,182,4 bbox-out-of-range",
                "1,2,3,91 bbox-out-of-range",
                "170,2,-170,4 bbox-antimeridian",
                "1,4,3,2 bbox-upside-down"
            })
    void aBoxThatIsNoneIsRefused(String bbox, String code) {
        ask(CITY, "?bbox=" + bbox)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?bbox"))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=UNIT",
                "status=GONE",
                "grade=HIGH",
                "division=99",
                "limit=201",
                "sort=number",
                "expand=all",
                "types=x"
            })
    void aWrongParameterIsRefused(String query) {
        ask(CITY, "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + query.split("=")[0]));
    }

    @Test
    void noTokenNoMapAndNoRoleNoMap() {
        Door.anybody(door).get("/api/v1/feed.geojson").then().statusCode(401);
        ask(Tokens.of("nobody").division("990101"), "").then().statusCode(403);
    }
}
