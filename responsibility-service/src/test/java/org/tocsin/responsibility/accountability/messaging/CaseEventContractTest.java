package org.tocsin.responsibility.accountability.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.accountability.domain.CaseEvent;

/** Every published type has its schema, and every schema its type. */
class CaseEventContractTest {

    @Test
    void typesAndSchemasAreTheSame() {
        assertThat(EventContract.all("tocsin.accountability"))
                .extracting(contract -> contract.check().type())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaseEvent.Type.values())
                                .map(CaseEvent.Type::published)
                                .toList());
    }
}
