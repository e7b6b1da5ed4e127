package org.tocsin.responsibility.assessment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.assessment.domain.AssessmentEvent;

/** Payloads are checked where they are made: {@code AssessmentLifecycleTest}. */
class AssessmentEventContractTest {

    @Test
    void everySchemaHasAnEventAndEveryEventASchema() {
        assertThat(EventContract.all("tocsin.assessment"))
                .extracting(contract -> contract.check().type())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AssessmentEvent.Kind.values())
                                .map(AssessmentEvent.Kind::type)
                                .toList());
    }
}
