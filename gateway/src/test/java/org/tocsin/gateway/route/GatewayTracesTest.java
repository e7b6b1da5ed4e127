package org.tocsin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.testing.traces.SpanCollector;
import org.tocsin.platform.testing.traces.SpanCollector.Seen;
import org.tocsin.platform.testing.traces.TracedByCollector;

/** A request through the front door is a span, and each attempt at a service another below it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = StandIn.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = TracedByCollector.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class GatewayTracesTest {

    private static final Tokens OFFICER =
            Tokens.of("bureau-a", "bureau-officer").division("990101");
    private static final String CALLER = "00f067aa0ba902b7";

    SpanCollector collector;

    @Inject FrontDoor door;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    private RequestSpecification traced(RequestSpecification request) {
        return request.header("traceparent", "00-" + trace + "-" + CALLER + "-01");
    }

    private Seen only(String kind) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !of(kind).isEmpty());
        assertThat(of(kind)).hasSize(1);
        return of(kind).getFirst();
    }

    private List<Seen> of(String kind) {
        return collector.of(trace).stream().filter(s -> s.kind().equals(kind)).toList();
    }

    private void isFollowed(ValidatableResponse answer, String name) {
        Seen request = only("SERVER");
        Seen attempt = only("CLIENT");
        assertThat(request.name()).isEqualTo(name);
        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(request.attributes()).containsEntry("http.response.status_code", "200");
        assertThat(attempt.parent()).isEqualTo(request.id());
        assertThat(attempt.attributes()).containsEntry("peer.service", "hazard-service");
        assertThat(answer.extract().header("traceresponse"))
                .isEqualTo("00-" + trace + "-" + request.id() + "-01");
        assertThat(answer.extract().jsonPath().getString("headers.traceparent[0]"))
                .isEqualTo("00-" + trace + "-" + attempt.id() + "-01");
    }

    @Test
    void whatIsReadIsFollowed() {
        Door.caller(door, OFFICER).get("/api/v1/hazards").then().statusCode(200);
        isFollowed(
                traced(Door.caller(door, OFFICER)).get("/api/v1/hazards/1?q=x").then(),
                "GET /api/v1/hazards");
    }

    @Test
    void whatIsWrittenIsFollowed() {
        isFollowed(
                traced(Door.caller(door, OFFICER)).body("x").post("/api/v1/hazards").then(),
                "POST /api/v1/hazards");
    }

    @Test
    void aSecretInAPublicPathIsNotTold() {
        traced(Door.anybody(door)).get("/api/v1/public/tips/SECRET-CODE").then().statusCode(200);
        only("SERVER");
        only("CLIENT");
        assertThat(collector.of(trace).toString()).doesNotContain("SECRET");
    }

    @Test
    void whatTheGatewayAnswersItselfIsASpanToo() {
        traced(Door.anybody(door)).get("/api/v1/hazards").then().statusCode(401);
        assertThat(only("SERVER").attributes()).containsEntry("http.response.status_code", "401");
        assertThat(of("CLIENT")).isEmpty();
    }
}
