package org.tocsin.gateway.contract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.OpenApiDrift;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class ContractTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void keepsItsContract() {
        RestAssured.port = management.getPort();
        OpenApiDrift.check("gateway");
    }
}
