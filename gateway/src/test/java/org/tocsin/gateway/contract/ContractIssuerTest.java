package org.tocsin.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Who reads the contract learns where this gateway's tokens come from. */
class ContractIssuerTest {

    private static final String ISSUER = "https://id.example/realms/city";

    @Test
    void theServedContractNamesTheIssuerOfThisGateway() {
        Contract contract = new Contract(new ObjectMapper(), ISSUER);

        assertThat(new String(contract.yaml().content(), StandardCharsets.UTF_8))
                .contains("openIdConnectUrl: " + ISSUER + "/.well-known/openid-configuration")
                .doesNotContain("8180");
        assertThat(new String(contract.json().content(), StandardCharsets.UTF_8))
                .contains(ISSUER + "/.well-known/openid-configuration");
    }
}
