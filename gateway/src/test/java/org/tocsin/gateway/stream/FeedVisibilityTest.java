package org.tocsin.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.stream.Suite.BUREAU_A;
import static org.tocsin.gateway.stream.Suite.BUREAU_B;
import static org.tocsin.gateway.stream.Suite.CITY;
import static org.tocsin.gateway.stream.Suite.TOWN_A;
import static org.tocsin.gateway.stream.Suite.TOWN_B;
import static org.tocsin.gateway.stream.Suite.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** Who loses a record, or gets it, is told: by pulling and by streaming alike. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Hasty.class)
class FeedVisibilityTest {

    private static final String EVENT = "org.tocsin.hazard.reported.v1";
    private static final String LEFT = "org.tocsin.feed.left.v1";
    private static final String ENTERED = "org.tocsin.feed.entered.v1";

    @Inject Suite suite;
    @Inject Towns towns;

    /** What a caller is told of a record after a position, by pulling; the stream says the same. */
    private List<String> told(Tokens who, String after, UUID id) throws Exception {
        return told(who, after, id, "");
    }

    private List<String> told(Tokens who, String after, UUID id, String filter) throws Exception {
        List<Map<String, Object>> pulled = items(who, after, filter);
        try (Listener stream = suite.listen(who, "?after=" + after + filter)) {
            await().untilAsserted(
                            () ->
                                    assertThat(
                                                    stream.events().stream()
                                                            .map(JsonObject::getMap)
                                                            .toList())
                                            .isEqualTo(pulled));
        }
        return pulled.stream()
                .filter(item -> id.toString().equals(item.get("subject")))
                .map(item -> (String) item.get("type"))
                .toList();
    }

    private List<Map<String, Object>> items(Tokens who, String after, String filter) {
        return suite.read(who, "?limit=200&after=" + after + filter).getList("items");
    }

    private void awaitCity(String after, int events) {
        await().untilAsserted(() -> assertThat(items(CITY, after, "")).hasSize(events));
    }

    private UUID moved(EventScope from, EventScope to) {
        UUID id = suite.reported(from);
        suite.publish(id, 2, to);
        return id;
    }

    @Test
    void aRecordThatGoesToAnotherDistrictLeavesHereAndEntersThere() throws Exception {
        String before = suite.now();
        UUID id = moved(TOWN_A, TOWN_B);
        awaitCity(before, 2);

        assertThat(told(BUREAU_A, before, id)).containsExactly(EVENT, LEFT);
        assertThat(told(BUREAU_B, before, id)).containsExactly(ENTERED, EVENT);
        assertThat(told(CITY, before, id)).containsExactly(EVENT, EVENT);

        Map<String, Object> left = items(BUREAU_A, before, "").getLast();
        assertThat(left.keySet())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "dataschema",
                        "position",
                        "data");
        assertThat(left.get("source")).isEqualTo("/gateway");
        EventContract.of("tocsin.feed", "feed.left.v1")
                .accepts(new JsonObject((Map<String, Object>) left.get("data")).encode());
        assertThat(left.get("data")).isEqualTo(Map.of("record", "hazard"));
    }

    @Test
    void isToldToWhoListensAtThatMoment() throws Exception {
        UUID id = suite.reported(TOWN_A);
        String before = suite.now();
        try (Listener losing = suite.listen(BUREAU_A, "?after=now");
                Listener getting = suite.listen(BUREAU_B, "?after=now")) {
            await().untilAsserted(() -> assertThat(suite.now()).isNotNull());
            suite.publish(id, 2, TOWN_B);
            await().untilAsserted(
                            () ->
                                    assertThat(losing.events())
                                            .extracting(e -> e.getString("type"))
                                            .endsWith(LEFT));
            await().untilAsserted(
                            () ->
                                    assertThat(getting.events())
                                            .extracting(e -> e.getString("type"))
                                            .containsExactly(ENTERED, EVENT));
            assertThat(before).isNotEmpty();
        }
    }

    @Test
    void whoHeardOnlyThatItEnteredHearsBothAgain() throws Exception {
        String before = suite.now();
        UUID id = moved(TOWN_A, TOWN_B);
        awaitCity(before, 2);

        Map<String, Object> entered = items(BUREAU_B, before, "").getFirst();
        assertThat(entered.get("type")).isEqualTo(ENTERED);
        assertThat(told(BUREAU_B, (String) entered.get("position"), id))
                .containsExactly(ENTERED, EVENT);
        assertThat(items(BUREAU_B, before, "").getFirst().get("id")).isEqualTo(entered.get("id"));
    }

    @Test
    void whoNeverSawItHearsNothing() throws Exception {
        String before = suite.now();
        UUID id = moved(TOWN_A, new EventScope("990101002", "C3411", null, null));
        awaitCity(before, 2);

        assertThat(told(BUREAU_B, before, id)).isEmpty();
        assertThat(told(BUREAU_A, before, id)).containsExactly(EVENT, EVENT);
        assertThat(told(Tokens.of("town-stream", "town-officer").division("990101001"), before, id))
                .containsExactly(EVENT, LEFT);
    }

    @Test
    void goesByTheTypesThatAreWanted() throws Exception {
        String before = suite.now();
        UUID id = moved(TOWN_A, TOWN_B);
        awaitCity(before, 2);

        assertThat(told(BUREAU_A, before, id, "&types=hazard.closed.v1")).containsExactly(LEFT);
        assertThat(told(BUREAU_B, before, id, "&types=hazard.closed.v1")).containsExactly(ENTERED);
        assertThat(told(BUREAU_A, before, id, "&types=accident.*")).isEmpty();
        assertThat(told(BUREAU_A, before, id, "&types=feed.left.v1")).containsExactly(LEFT);
        assertThat(told(BUREAU_B, before, id, "&types=feed.left.v1")).isEmpty();
    }

    @Test
    void anEnterpriseIsToldOfWhatBecomesItsOwn() throws Exception {
        UUID unit = Ids.next();
        String before = suite.now();
        UUID id =
                moved(
                        new EventScope("990101001", "C3411", null, null),
                        new EventScope("990101001", "C3411", unit, null));
        awaitCity(before, 2);

        Tokens enterprise =
                Tokens.of("enterprise-stream", "enterprise-officer")
                        .division("990101001")
                        .unit(unit);
        assertThat(told(enterprise, before, id)).containsExactly(ENTERED, EVENT);
    }

    @Test
    void aTownThatMovesTakesItsRecordsWithIt() throws Exception {
        String before = suite.now();
        UUID here = suite.reported(new EventScope("990101002", null, null, null));
        UUID stays = suite.reported(TOWN_A);
        awaitCity(before, 2);
        String between = suite.now();
        towns.move("990101002", "990102");
        try {
            assertThat(told(BUREAU_A, between, here)).containsExactly(LEFT);
            assertThat(told(BUREAU_B, between, here)).containsExactly(ENTERED);
            assertThat(told(BUREAU_A, before, here))
                    .as("what it may not see any more is not shown again")
                    .containsExactly(LEFT);
            assertThat(told(BUREAU_A, before, stays)).containsExactly(EVENT);
            assertThat(told(CITY, between, here)).isEmpty();
        } finally {
            towns.move("990101002", "990101");
        }
        assertThat(told(BUREAU_A, between, here)).containsExactly(LEFT, ENTERED);
        JsonPath again = suite.read(BUREAU_B, "?limit=200&after=" + between);
        assertThat(again.getList("items.type")).endsWith(LEFT);
    }
}
