package org.tocsin.responsibility.measure.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.measure.domain.MeasureEvent;

/** Every published type has its schema, and every schema its type. */
class MeasureEventContractTest {

    @Test
    void typesAndSchemasAreTheSame() {
        assertThat(EventContract.all("tocsin.measure"))
                .extracting(contract -> contract.check().type())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(MeasureEvent.Type.values())
                                .map(MeasureEvent.Type::published)
                                .toList());
    }
}
