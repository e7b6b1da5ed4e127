package org.tocsin.hazard;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.OpenApiDrift;

@QuarkusTest
@WithTestResource(RealServers.class)
class ContractTest {

    @Test
    void keepsItsContract() {
        OpenApiDrift.check("hazard-service");
    }
}
