package org.tocsin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.Switchable;
import org.tocsin.gateway.Switchable.Mood;
import org.tocsin.gateway.Wire;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** A service is slow, dead, broken or flapping; what its callers get, and what it gets to see. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class ResilienceTest {

    private static final Tokens OFFICER =
            Tokens.of("bureau-a", "bureau-officer").division("990101");

    /** At once, whatever happened before: the number of places never falls below it. */
    private static final int LEAST = 8;

    private static final String TOKEN = OFFICER.token();

    @Inject FrontDoor door;
    @Inject Upstreams upstreams;

    @BeforeEach
    void theServiceIsWell() {
        Switchable.reset();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> get("/api/v1/switched").statusCode() == 200 && circuit().isClosed());
        Switchable.reset();
    }

    @AfterEach
    void andWellAgain() {
        Switchable.reset();
    }

    private Circuit circuit() {
        return upstreams.of("/api/v1/switched").orElseThrow().circuit();
    }

    private Response get(String path) {
        return Door.anybody(door).header("Authorization", "Bearer " + TOKEN).get(path);
    }

    private Response post() {
        return Door.anybody(door)
                .header("Authorization", "Bearer " + TOKEN)
                .body("x")
                .post("/api/v1/switched");
    }

    @Test
    void aServiceThatFlapsIsNotNoticedByReaders() {
        Switchable.mood = Mood.FLAPPING;
        assertThat(get("/api/v1/switched").statusCode()).isEqualTo(200);
        assertThat(Switchable.SENT).hasValue(2);
    }

    @Test
    void aChangeIsNeverSentTwice() {
        Switchable.mood = Mood.FLAPPING;
        assertThat(post().statusCode()).isEqualTo(502);
        assertThat(Switchable.SENT).hasValue(1);
    }

    @Test
    void aServiceThatAsksForQuietIsNotAskedAgain() {
        Switchable.mood = Mood.BUSY;
        Response answer = get("/api/v1/switched");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(Switchable.SENT).hasValue(1);
        assertThat(circuit().isClosed()).isTrue();
    }

    @Test
    void aDeadServiceIsLeftAloneAndTriedAgain() {
        Switchable.mood = Mood.DEAD;
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            statuses.add(get("/api/v1/switched").statusCode());
        }
        Response refusal = get("/api/v1/switched");

        assertThat(statuses).contains(502).contains(503);
        assertThat(Switchable.SENT.get()).as("what the dead service saw of 41").isLessThan(25);
        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.contentType()).startsWith("application/problem+json");
        assertThat(refusal.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(refusal.jsonPath().getString("title")).isEqualTo("服务暂不可用");
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isPositive();

        Switchable.mood = Mood.WELL;
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get("/api/v1/switched").statusCode() == 200);
    }

    @Test
    void aServiceThatErrsIsLeftAloneToo() {
        Switchable.mood = Mood.ERRING;
        List<Integer> statuses = new ArrayList<>();
        while (statuses.size() < 80 && !statuses.contains(503)) {
            statuses.add(post().statusCode());
        }
        assertThat(statuses).startsWith(500).endsWith(503).containsOnly(500, 503);
        assertThat(circuit().isClosed()).isFalse();
        assertThat(get("/api/v1/hazards").statusCode()).as("the others go on").isEqualTo(200);
    }

    @Test
    void aSlowServiceIsGivenOnlySoMuchAtOnce() throws Exception {
        Switchable.mood = Mood.SLOW;
        List<Wire.Answer> answers = atOnce(60, "*/*");

        assertThat(answers).extracting(Wire.Answer::status).containsOnly(200, 503);
        assertThat(Switchable.MOST.get()).isLessThanOrEqualTo(16);
        assertThat(answers)
                .filteredOn(a -> a.status() == 503)
                .isNotEmpty()
                .allSatisfy(
                        a -> {
                            assertThat(a.headers()).containsEntry("retry-after", "1");
                            assertThat(a.body()).contains("/problems/unavailable");
                        });
        Places places = upstreams.of("/api/v1/switched").orElseThrow().places();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> places.taken() == 0);
    }

    /** Otherwise anybody could make a service look ill, or use up its places, by leaving. */
    @Test
    void whoLeavesSaysNothingOfTheService() throws Exception {
        Switchable.mood = Mood.SLOW;
        Switchable.slowness = 4000;
        String request =
                "GET /api/v1/switched-long HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + TOKEN
                        + "\r\n\r\n";
        for (int round = 0; round < 4; round++) {
            List<Socket> callers = new ArrayList<>();
            for (int i = 0; i < LEAST; i++) {
                Socket caller = new Socket("127.0.0.1", door.port());
                caller.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                callers.add(caller);
            }
            int expected = LEAST * (round + 1);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> Switchable.SENT.get() == expected);
            for (Socket caller : callers) {
                caller.close();
            }
            Places places = upstreams.of("/api/v1/switched").orElseThrow().places();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(3))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> places.taken() == 0);
        }
        assertThat(circuit().isClosed()).isTrue();
        Switchable.mood = Mood.WELL;
        assertThat(get("/api/v1/switched").statusCode()).isEqualTo(200);
    }

    @Test
    void exportsLeaveRoomForQuestions() throws Exception {
        Switchable.mood = Mood.SLOW;
        List<Wire.Answer> exports = atOnce(30, "text/csv");
        assertThat(Switchable.MOST.get()).isLessThanOrEqualTo(4);
        assertThat(exports).extracting(Wire.Answer::status).contains(200, 503);
    }

    @Test
    void aTimeLimitIsTheCollections() {
        Switchable.mood = Mood.SLOW;
        Switchable.slowness = 1500;
        Response ordinary = get("/api/v1/switched");
        Response patient = get("/api/v1/switched-long");
        assertThat(ordinary.statusCode()).isEqualTo(504);
        assertThat(patient.statusCode()).isEqualTo(200);
        assertThat(Switchable.SENT).as("no second flood for what is slow").hasValue(2);
    }

    @Test
    void anAnswerMayBeQuietForLongerThanAnIdleConnection() throws IOException {
        Switchable.mood = Mood.SLOW;
        Switchable.slowness = 4000;
        assertThat(get("/api/v1/switched-long").statusCode()).isEqualTo(200);

        try (Socket idle = new Socket("127.0.0.1", door.port())) {
            idle.setSoTimeout(6000);
            assertThat(idle.getInputStream().read()).as("closed unused").isNegative();
        }
    }

    private List<Wire.Answer> atOnce(int count, String accept) throws Exception {
        String request =
                "GET /api/v1/switched HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: "
                        + accept
                        + "\r\nAuthorization: Bearer "
                        + TOKEN
                        + "\r\n\r\n";
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Wire.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                calls.add(callers.submit(() -> Wire.exchange(door.port(), request)));
            }
            List<Wire.Answer> answers = new ArrayList<>();
            for (Future<Wire.Answer> call : calls) {
                answers.add(call.get());
            }
            return answers;
        }
    }
}
