package org.tocsin.gateway.feed;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.feed.app.FeedRetention;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.platform.paging.FeedPosition;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;

/** Events go the whole way: outbox, Kafka, inbox, log, front door. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class FeedTest {

    private static final UUID ENTERPRISE = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    private static final EventScope TOWN_A =
            new EventScope("990101001", "C3411", ENTERPRISE, "990101001-G01");
    private static final EventScope TOWN_B =
            new EventScope("990102001", "C2614", UUID.randomUUID(), "990102001-G01");
    private static final EventScope ZONE_UNDER_A = new EventScope("990171", null, null, null);

    private static final Tokens CITY = Tokens.of("city-leader", "leader").division("990100");
    private static final Tokens BUREAU_A =
            Tokens.of("bureau-a", "bureau-officer").division("990101");
    private static final Tokens BUREAU_B =
            Tokens.of("bureau-b", "bureau-officer").division("990102");

    @Inject FrontDoor door;
    @Inject Outbox outbox;
    @Inject FeedRetention retention;
    @Inject EntityManager entities;

    private Response ask(Tokens caller, String query) {
        return Door.caller(door, caller).get("/api/v1/feed" + query);
    }

    private JsonPath read(Tokens caller, String query) {
        return ask(caller, query).then().statusCode(200).extract().jsonPath();
    }

    /** Where the feed ends now. */
    private String end(Tokens caller) {
        JsonPath slice = read(caller, "?limit=200");
        while (slice.getBoolean("more")) {
            slice = read(caller, "?limit=200&after=" + slice.getString("next"));
        }
        return slice.getString("next");
    }

    private void publish(String topic, String type, UUID id, long sequence, EventScope scope) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                outbox.append(
                                        new OutgoingEvent(
                                                topic,
                                                type,
                                                id,
                                                sequence,
                                                scope,
                                                Map.of("hazardNo", "YH-" + sequence))));
    }

    private UUID reported(EventScope scope) {
        UUID id = Ids.next();
        publish("tocsin.hazard", "hazard.reported.v1", id, 1, scope);
        return id;
    }

    private List<String> subjects(Tokens caller, String after) {
        return read(caller, "?limit=200&after=" + after).getList("items.subject");
    }

    /** The feed as the city sees it, once it has this many more events. */
    private void awaitEvents(String after, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(subjects(CITY, after)).hasSize(count));
    }

    @Test
    void nowLeavesOutWhatWasAndKeepsWhatComes() {
        String before = end(CITY);
        reported(TOWN_A);
        awaitEvents(before, 1);

        JsonPath now = read(CITY, "?after=now");
        UUID next = reported(TOWN_A);
        awaitEvents(now.getString("next"), 1);

        assertThat(now.getList("items")).isEmpty();
        assertThat(now.getBoolean("more")).isFalse();
        assertThat(subjects(CITY, now.getString("next"))).containsExactly(next.toString());
    }

    @Test
    void eventsComeInOrderAndAsCloudEvents() {
        String before = end(CITY);
        UUID id = reported(TOWN_A);
        publish("tocsin.hazard", "hazard.verified.v1", id, 2, TOWN_A);
        awaitEvents(before, 2);

        JsonPath slice = read(BUREAU_A, "?after=" + before);

        assertThat(slice.getList("items.sequence")).containsExactly("1", "2");
        JsonPath event = slice.setRootPath("items[0]");
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("type")).isEqualTo("org.tocsin.hazard.reported.v1");
        assertThat(event.getString("source")).isEqualTo("/hazard-service");
        assertThat(event.getString("subject")).isEqualTo(id.toString());
        assertThat(event.getString("datacontenttype")).isEqualTo("application/json");
        assertThat(event.getString("dataschema"))
                .isEqualTo("/api/v1/events/tocsin.hazard/hazard.reported.v1.json");
        assertThat(event.getString("division")).isEqualTo("990101001");
        assertThat(event.getString("unitid")).isEqualTo(ENTERPRISE.toString());
        assertThat(event.getString("grid")).isEqualTo("990101001-G01");
        assertThat(event.getString("traceparent")).startsWith("00-");
        assertThat(event.getString("data.hazardNo")).isEqualTo("YH-1");
        assertThat(UUID.fromString(event.getString("id")).version()).isEqualTo(7);
        assertThat(Instant.parse(event.getString("time"))).isBefore(Instant.now());
    }

    @Test
    void aSiblingDistrictSeesNothingAndStillMovesOn() {
        String before = end(BUREAU_B);
        reported(TOWN_A);
        awaitEvents(before, 1);

        JsonPath slice = read(BUREAU_B, "?after=" + before);

        assertThat(slice.getList("items")).isEmpty();
        assertThat(slice.getString("next")).isNotEqualTo(before);
    }

    @Test
    void everyCallerSeesItsOwnPart() {
        String before = end(CITY);
        UUID ofTownA = reported(TOWN_A);
        UUID ofTownB = reported(TOWN_B);
        UUID ofZone = reported(ZONE_UNDER_A);
        UUID otherIndustry =
                reported(new EventScope("990101001", "B0610", UUID.randomUUID(), "990101001-G02"));
        awaitEvents(before, 4);

        assertThat(subjects(CITY, before))
                .extracting(UUID::fromString)
                .containsExactlyInAnyOrder(ofTownA, ofTownB, ofZone, otherIndustry);
        assertThat(subjects(BUREAU_A, before))
                .extracting(UUID::fromString)
                .containsExactlyInAnyOrder(ofTownA, ofZone, otherIndustry);
        assertThat(subjects(BUREAU_B, before))
                .extracting(UUID::fromString)
                .containsExactly(ofTownB);
        assertThat(
                        subjects(
                                Tokens.of("department-a", "department-officer")
                                        .division("990101")
                                        .industries("C"),
                                before))
                .containsExactly(ofTownA.toString());
        assertThat(
                        subjects(
                                Tokens.of("enterprise-a", "enterprise-officer")
                                        .division("990101001")
                                        .unit(ENTERPRISE),
                                before))
                .containsExactly(ofTownA.toString());
        assertThat(
                        subjects(
                                Tokens.of("grid-a", "grid-inspector")
                                        .division("990101001")
                                        .grids("990101001-G02"),
                                before))
                .containsExactly(otherIndustry.toString());
        assertThat(subjects(Tokens.of("nowhere", "dashboard"), before)).isEmpty();
    }

    @Test
    void anEnterpriseHearsOfAnUnannouncedInspectionWhenItStartsAndNotBefore() {
        EventScope concealed =
                new EventScope(TOWN_A.division(), TOWN_A.industry(), null, TOWN_A.grid());
        String before = end(CITY);
        UUID task = Ids.next();
        publish("tocsin.inspection-task", "inspection-task.created.v1", task, 1, concealed);
        publish("tocsin.inspection-task", "inspection-task.assigned.v1", task, 2, concealed);
        UUID givenUp = Ids.next();
        publish("tocsin.inspection-task", "inspection-task.created.v1", givenUp, 1, concealed);
        publish("tocsin.inspection-task", "inspection-task.cancelled.v1", givenUp, 2, concealed);
        publish("tocsin.inspection-task", "inspection-task.started.v1", task, 3, TOWN_A);
        awaitEvents(before, 5);

        JsonPath seen =
                read(
                        Tokens.of("enterprise-a", "enterprise-officer")
                                .division("990101001")
                                .unit(ENTERPRISE),
                        "?limit=200&after=" + before);
        assertThat(seen.getList("items.type"))
                .containsExactly(
                        "org.tocsin.feed.entered.v1", "org.tocsin.inspection-task.started.v1");
        assertThat(subjects(BUREAU_A, before)).hasSize(5);
        assertThat(
                        subjects(
                                Tokens.of("grid-a", "grid-inspector")
                                        .division("990101001")
                                        .grids("990101001-G01"),
                                before))
                .hasSize(5);
    }

    @Test
    void onlyTheTypesAskedFor() {
        String before = end(CITY);
        UUID hazard = reported(TOWN_A);
        publish("tocsin.hazard", "hazard.closed.v1", hazard, 2, TOWN_A);
        publish("tocsin.accident", "accident.reported.v1", Ids.next(), 1, TOWN_A);
        awaitEvents(before, 3);

        assertThat(types(before, "hazard.*"))
                .containsExactly("org.tocsin.hazard.reported.v1", "org.tocsin.hazard.closed.v1");
        assertThat(types(before, "hazard.closed.v1,accident.*"))
                .containsExactlyInAnyOrder(
                        "org.tocsin.hazard.closed.v1", "org.tocsin.accident.reported.v1");
        assertThat(types(before, "org.tocsin.hazard.closed.v1"))
                .containsExactly("org.tocsin.hazard.closed.v1");
        assertThat(types(before, "hazard.closed.v2")).isEmpty();
    }

    private List<String> types(String after, String wanted) {
        return read(CITY, "?after=" + after + "&types=" + wanted).getList("items.type");
    }

    @Test
    void theLinkLeadsOn() {
        String before = end(CITY);
        reported(TOWN_A);
        reported(TOWN_A);
        awaitEvents(before, 2);

        Response first = ask(BUREAU_A, "?limit=1&types=hazard.*&after=" + before);
        assertThat(first.jsonPath().getBoolean("more")).isTrue();
        String link = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        JsonPath second = Door.caller(door, BUREAU_A).get(link).jsonPath();

        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("items[0].subject"))
                .isNotEqualTo(first.jsonPath().getString("items[0].subject"));
        assertThat(second.getBoolean("more")).isFalse();
    }

    @Test
    void unitsArriveThoughTheirTopicHasGaps() {
        String before = end(CITY);
        UUID unit = Ids.next();
        publish("tocsin.unit", "unit.registered.v1", unit, 1, TOWN_A);
        publish("tocsin.unit", "unit.changed.v1", unit, 5, TOWN_A);
        awaitEvents(before, 2);

        JsonPath slice = read(BUREAU_A, "?after=" + before + "&types=unit.*");

        assertThat(slice.getList("items.sequence")).containsExactly("1", "5");
        assertThat(slice.getList("items.source")).containsOnly("/responsibility-service");
    }

    @Test
    void aReaderWhoFollowsWhileManyWriteMissesNothingAndGetsNothingTwice() throws Exception {
        int writers = 4;
        int each = 25;
        String position = end(CITY);
        Set<String> written = new HashSet<>();
        List<String> got = new ArrayList<>();
        List<java.util.concurrent.Future<List<UUID>>> work = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int w = 0; w < writers; w++) {
                work.add(pool.submit(() -> reportedMany(each)));
            }
            Instant deadline = Instant.now().plusSeconds(60);
            while (got.size() < writers * each && Instant.now().isBefore(deadline)) {
                JsonPath slice = read(CITY, "?limit=7&after=" + position);
                got.addAll(slice.getList("items.subject"));
                position = slice.getString("next");
            }
            for (var done : work) {
                done.get().forEach(id -> written.add(id.toString()));
            }
        }
        assertThat(got).doesNotHaveDuplicates().hasSize(writers * each).containsAll(written);
    }

    private List<UUID> reportedMany(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(reported(i % 2 == 0 ? TOWN_A : TOWN_B));
        }
        return ids;
    }

    @Test
    void aCollectionsFeedPositionLeadsToWhatCameAfterIt() {
        String before = end(CITY);
        reported(TOWN_A);
        awaitEvents(before, 1);
        String snapshot = FeedPosition.at(Instant.now());
        UUID later = reported(TOWN_A);
        awaitEvents(before, 2);

        assertThat(subjects(BUREAU_A, snapshot)).containsExactly(later.toString());
        assertThat(subjects(BUREAU_A, FeedPosition.at(Instant.now().plusSeconds(60)))).isEmpty();
    }

    @Test
    void whatIsOutOfRetentionIsGoneAndSaysSo() {
        String before = end(CITY);
        Instant beforeThem = Instant.now();
        reported(TOWN_A);
        awaitEvents(before, 1);
        String between = end(CITY);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createNativeQuery(
                                                "update feed_entry set appended_at = appended_at - interval 40 day")
                                        .executeUpdate());
        reported(TOWN_A);
        awaitEvents(between, 1);

        retention.purge();

        gone(before);
        gone(FeedPosition.at(beforeThem.minus(Duration.ofDays(41))));
        assertThat(subjects(BUREAU_A, between)).hasSize(1);
        assertThat(read(BUREAU_A, "?limit=200").getList("items"))
                .as("Without a position, from what is kept")
                .hasSize(1);
    }

    private void gone(String position) {
        ask(BUREAU_A, "?after=" + position)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/position-gone"))
                .body("detail", containsString("feedPosition"));
    }

    @Test
    void aChangedPositionIsRefused() {
        String position = end(BUREAU_A);
        char last = position.charAt(position.length() - 3);
        String changed =
                position.substring(0, position.length() - 3)
                        + (last == 'A' ? 'B' : 'A')
                        + position.substring(position.length() - 2);

        refused("?after=" + changed, "foreign-position");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "AAAA", "t.!!!", "t.AAAA"})
    void aMadeUpPositionIsRefused(String position) {
        refused("?after=" + position, "foreign-position");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types=*",
                "types=Hazard",
                "types=haz%25",
                "types=hazard.*.v1",
                "types=,",
                "types=hazard.*,"
            })
    void aMalformedTypeIsRefused(String query) {
        refused("?" + query, "malformed-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "since=1"})
    void aWrongParameterIsRefused(String query) {
        ask(BUREAU_A, "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?" + query.split("=")[0]));
    }

    private void refused(String query, String code) {
        ask(BUREAU_A, query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aTokenWithoutAnyRoleOfOursIsForbidden() {
        ask(Tokens.of("nobody").division("990101"), "")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void noTokenNoFeed() {
        Door.anybody(door)
                .get("/api/v1/feed")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
