package org.tocsin.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.gateway.stream.Suite.BUREAU_A;
import static org.tocsin.gateway.stream.Suite.BUREAU_B;
import static org.tocsin.gateway.stream.Suite.CITY;
import static org.tocsin.gateway.stream.Suite.TOWN_A;
import static org.tocsin.gateway.stream.Suite.TOWN_B;
import static org.tocsin.gateway.stream.Suite.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.Wire;
import org.tocsin.gateway.feed.app.FeedRetention;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** What happens, as it happens: the same as by pulling. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Hasty.class)
class FeedStreamTest {

    private static final String PATH = "/api/v1/feed/stream";

    @Inject Suite suite;
    @Inject FeedRetention retention;

    @Test
    void tellsTheSameAsThePullInTheSameOrder() throws Exception {
        String before = suite.now();
        suite.reported(TOWN_A, 5);
        try (Listener stream = suite.listen(BUREAU_A, "?after=" + before)) {
            suite.reported(TOWN_B, 3);
            UUID id = suite.reported(TOWN_A);
            suite.publish("hazard.verified.v1", id, 2, TOWN_A);
            await().untilAsserted(() -> assertThat(stream.events()).hasSize(7));

            JsonPath pulled = suite.read(BUREAU_A, "?limit=200&after=" + before);
            assertThat(stream.events().stream().map(e -> e.getMap()).toList())
                    .isEqualTo(pulled.getList("items"));
            assertThat(stream.all("message").stream().map(Listener.Heard::id).toList())
                    .isEqualTo(pulled.getList("items.position"));
            assertThat(stream.header("content-type")).startsWith("text/event-stream");
            assertThat(stream.header("content-encoding")).isEmpty();
            assertThat(stream.header("cache-control")).isEqualTo("no-store");
        }
    }

    @Test
    void whoComesBackGetsWhatItMissedAndNothingTwice() throws Exception {
        String last;
        List<String> expected = new ArrayList<>();
        List<String> got = new ArrayList<>();
        try (Listener first = suite.listen(BUREAU_A, "?after=now")) {
            expected.addAll(suite.reported(TOWN_A, 3));
            await().untilAsserted(() -> assertThat(first.events()).hasSize(3));
            got.addAll(first.subjects());
            last = first.all("message").getLast().id();
        }
        expected.addAll(suite.reported(TOWN_A, 3));
        try (Listener again = suite.listen(BUREAU_A, "?after=now", last)) {
            expected.addAll(suite.reported(TOWN_A, 2));
            await().untilAsserted(() -> assertThat(again.events()).hasSize(5));
            got.addAll(again.subjects());
        }
        assertThat(got).containsExactlyInAnyOrderElementsOf(expected).doesNotHaveDuplicates();
    }

    @Test
    void whoComesBackFromFarGetsAllOfALongTime() throws Exception {
        String before = suite.now();
        List<String> expected = suite.reported(TOWN_A, 450);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(suite.now()).isNotEqualTo(before));
        try (Listener stream = suite.listen(CITY, "?after=" + before)) {
            expected.addAll(suite.reported(TOWN_B, 5));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(stream.subjects()).hasSize(455));
            assertThat(stream.subjects()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aQuietReaderIsLedPastWhatIsNotForIt() throws Exception {
        try (Listener stream = suite.listen(BUREAU_B, "?after=now")) {
            String begin = stream.header("content-type").isEmpty() ? "" : suite.now();
            suite.reported(TOWN_A);
            await().untilAsserted(() -> assertThat(suite.now()).isNotEqualTo(begin));
            String end = suite.now();
            await().untilAsserted(
                            () ->
                                    assertThat(stream.all("heartbeat"))
                                            .extracting("id")
                                            .contains(end));
            assertThat(stream.events()).isEmpty();
            assertThat(stream.all("begin")).hasSize(1);
            Listener.Heard beat = stream.all("heartbeat").getLast();
            assertThat(beat.data().getString("position")).isEqualTo(beat.id());
        }
    }

    @Test
    void onlyTheTypesAskedFor() throws Exception {
        try (Listener stream = suite.listen(CITY, "?after=now&types=hazard.closed.v1,accident.*")) {
            UUID hazard = suite.reported(TOWN_A);
            suite.publish("hazard.closed.v1", hazard, 2, TOWN_A);
            suite.publish("accident.reported.v1", UUID.randomUUID(), 1, TOWN_A);
            await().untilAsserted(() -> assertThat(stream.events()).hasSize(2));
            assertThat(stream.events())
                    .extracting(e -> e.getString("type"))
                    .containsExactlyInAnyOrder(
                            "org.tocsin.hazard.closed.v1", "org.tocsin.accident.reported.v1");
        }
    }

    @Test
    void endsWithItsToken() throws Exception {
        Tokens short_ =
                Tokens.of("short-lived", "dashboard")
                        .division("990100")
                        .validFor(Duration.ofSeconds(3));
        try (Listener stream = suite.listen(short_, "?after=now")) {
            await().until(stream::isOver);
            assertThat(stream.last().name()).isEqualTo("end");
            assertThat(stream.last().data().getString("reason")).isEqualTo("token-expired");
            suite.read(CITY, "?after=" + stream.last().data().getString("position"));
        }
    }

    @Test
    void hasSoManyPlacesForOneCaller() throws Exception {
        Tokens caller = Tokens.of("many-screens", "dashboard").division("990100");
        List<Listener> open = new ArrayList<>();
        for (int i = 0; i < Hasty.PER_CALLER; i++) {
            open.add(suite.listen(caller, "?after=now"));
        }
        ask(caller, "?after=now")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/too-many-requests"));
        open.getFirst().close();
        await().ignoreExceptions().untilAsserted(() -> suite.listen(caller, "?after=now").close());
        for (Listener listener : open) {
            listener.close();
        }
    }

    @Test
    void whatIsOutOfRetentionIsGone() {
        String before = suite.now();
        suite.reported(TOWN_A);
        await().untilAsserted(() -> assertThat(suite.now()).isNotEqualTo(before));
        suite.sql("update feed_entry set appended_at = appended_at - interval 40 day");
        retention.purge();

        ask(BUREAU_A, "?after=" + before)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/position-gone"));
    }

    @Test
    void refusesWhatThePullRefuses() {
        refused("?after=made-up", "foreign-position");
        refused("?types=Hazard", "malformed-type");
        refused("?types=,", "malformed-type");
        refused("?limit=5", "unknown-parameter");
        ask(Tokens.of("nobody").division("990101"), "").then().statusCode(403);
        Door.anybody(suite.door).get(PATH).then().statusCode(401);
        Door.caller(suite.door, CITY)
                .header("Accept", "application/json")
                .get(PATH)
                .then()
                .statusCode(406);
    }

    @Test
    void anOldProtocolAndAQuestionForTheHeadAreAnswered() throws Exception {
        String rest = " HTTP/1.0\r\nHost: x\r\nAuthorization: " + CITY.bearer() + "\r\n\r\n";
        assertThat(Wire.exchange(suite.door.port(), "GET " + PATH + rest).status()).isEqualTo(505);
        Door.caller(suite.door, CITY).head(PATH).then().statusCode(200);
    }

    private void refused(String query, String code) {
        ask(BUREAU_A, query).then().statusCode(400).body("errors[0].code", equalTo(code));
    }

    private Response ask(Tokens who, String query) {
        return Door.caller(suite.door, who).get(PATH + query);
    }
}
