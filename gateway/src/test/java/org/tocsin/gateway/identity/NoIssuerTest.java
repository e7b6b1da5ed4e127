package org.tocsin.gateway.identity;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/**
 * The identity service is down: what needs no token goes on, what needs one says when to come back.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = StandIn.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = NoIssuerTest.NoIssuer.class, restrictToAnnotatedClass = true)
class NoIssuerTest {

    /** Overrides what the real servers' resource says of the issuer. */
    public static class NoIssuer implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/tocsin",
                    "quarkus.oidc.discovery-enabled", "true",
                    "quarkus.oidc.public-key", "",
                    "quarkus.oidc.connection-delay", "0S");
        }

        @Override
        public void stop() {}
    }

    @Inject FrontDoor door;

    @Test
    void aTokenCannotBeVerified() {
        Door.caller(door, Tokens.of("bureau-a", "bureau-officer").division("990101"))
                .get("/api/v1/hazards")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void noTokenIsStillNoToken() {
        Door.anybody(door).get("/api/v1/hazards").then().statusCode(401);
    }

    @Test
    void theFirstPageIsStillThere() {
        Door.anybody(door).get("/").then().statusCode(200);
    }
}
