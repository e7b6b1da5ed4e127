package org.tocsin.hazard.tip.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Tips;
import org.tocsin.platform.testing.RealServers;

/** An installation without a keyset, and without the gateway's address among those it trusts. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestProfile(AnonymousOnlyTest.Unprepared.class)
class AnonymousOnlyTest {

    /** Nothing configured. */
    public static class Unprepared implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tocsin.tips.keyset", "",
                    "tocsin.tips.gateways", "192.0.2.0/24",
                    "tocsin.tips.filing.per-address", "3");
        }
    }

    @Test
    void refusesIdentitiesClearlyKeepsNothingAndTrustsNobodysWordOnAddresses() {
        Tips.file(Tips.named("x", "王五", "13900000000"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/rule-broken"))
                .body("errors.code", contains("identity-not-taken"))
                .body("errors.pointer", contains("/reporter"));
        assertThat(
                        Api.as(People.clerkA())
                                .queryParam("count", true)
                                .get(Tips.TIPS)
                                .<Integer>path("count"))
                .isZero();

        Tips.file(Tips.anonymous("x")).then().statusCode(201);
        Tips.file(Tips.anonymous("x")).then().statusCode(201);
        Tips.file(Tips.anonymous("claims to come from elsewhere")).then().statusCode(429);
    }
}
