package org.tocsin.gateway.contract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.OpenApiDrift;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class ContractTest {

    @Inject FrontDoor door;

    @Test
    void keepsItsContract() {
        RestAssured.port = door.port();
        OpenApiDrift.check("gateway");
    }
}
