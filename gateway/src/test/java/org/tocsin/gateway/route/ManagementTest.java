package org.tocsin.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;

/** What operators ask the gateway has a port of its own. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class ManagementTest {

    private static final String SERVICES =
            "checks.find { it.name == 'services behind the gateway' }.data.";

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject FrontDoor door;

    private RequestSpecification operator() {
        RestAssured.port = management.getPort();
        return given();
    }

    @Test
    void theGatewayIsReadyThoughAServiceIsNotAndSaysThatItIsDegraded() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                operator()
                                        .get("/q/health/ready")
                                        .then()
                                        .statusCode(200)
                                        .body("status", equalTo("UP"))
                                        .body(SERVICES + "hazard", equalTo("READY"))
                                        .body(SERVICES + "inspection", equalTo("NOT_READY"))
                                        .body(SERVICES + "degraded", equalTo(true)));
        operator()
                .get("/q/metrics")
                .then()
                .body(containsString("tocsin_degraded{cause=\"upstreams\"} 1.0"));
    }

    @Test
    void itMeasures() {
        Door.anybody(door).get("/problems").then().statusCode(200);
        operator()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(not(containsString("Bearer")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q",
                "/%71/health",
                "//q/health",
                "/api/../q/health",
                "/api/v1/../../q/metrics"
            })
    void nothingOfItIsReachedThroughTheFrontDoor(String path) {
        Door.anybody(door)
                .get(path)
                .then()
                .statusCode(not(200))
                .contentType("application/problem+json");
    }
}
