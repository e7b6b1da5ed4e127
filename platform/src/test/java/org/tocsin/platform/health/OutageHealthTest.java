package org.tocsin.platform.health;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tocsin.platform.testing.Tokens;

/**
 * Ready, degraded or dead: the broker and then the database are killed under a service, and its
 * health says what an operator, and what an orchestrator, has to do.
 */
@QuarkusTest
@WithTestResource(value = OwnServers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageHealthTest {

    private static final Tokens WRITER = Tokens.of("outage", "writer").division("990101");
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String EVENTS = "checks.find { it.name == 'events' }.data.";

    private static ValidatableResponse ready() {
        return given().get("/q/health/ready").then();
    }

    private static void alive() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(LIMIT).untilAsserted(holds);
    }

    private static ValidatableResponse write() {
        return given().header("Authorization", WRITER.bearer())
                .contentType("application/json")
                .body("{\"division\":\"990101\",\"text\":\"x\",\"mood\":\"CALM\"}")
                .post("/api/v1/notes")
                .then();
    }

    @Test
    @Order(1)
    void withEverythingThereItIsReadyAndNotDegraded() {
        eventually(
                () ->
                        ready().statusCode(200)
                                .body(EVENTS + "degraded", equalTo(false))
                                .body(EVENTS + "broker", equalTo("REACHABLE")));
        alive();
    }

    @Test
    @Order(2)
    void withoutTheBrokerItIsDegradedTakesWritesAndStaysReady() {
        OwnServers.killBroker();
        eventually(
                () ->
                        ready().statusCode(200)
                                .body("status", equalTo("UP"))
                                .body(EVENTS + "degraded", equalTo(true))
                                .body(EVENTS + "broker", equalTo("AWAY"))
                                .body(EVENTS + "waiting", greaterThanOrEqualTo(0)));
        given().get("/q/metrics")
                .then()
                .body(containsString("tocsin_degraded{cause=\"broker\"} 1.0"));
        write().statusCode(201);
        alive();
    }

    @Test
    @Order(3)
    void withTheBrokerBackItIsNotDegradedAnyMore() {
        OwnServers.startBroker();
        eventually(() -> ready().statusCode(200).body(EVENTS + "degraded", equalTo(false)));
    }

    @Test
    @Order(4)
    void withoutItsDatabaseItIsNotReadyButAlive() {
        OwnServers.killDatabase();
        eventually(() -> ready().statusCode(503).body("status", equalTo("DOWN")));
        alive();
    }

    @Test
    @Order(5)
    void withItsDatabaseBackItIsReadyByItself() {
        OwnServers.startDatabase();
        eventually(() -> ready().statusCode(200));
        write().statusCode(201);
    }
}
