package org.tocsin.accident.indicator.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.accident.indicator.app.Agreement;
import org.tocsin.platform.testing.contract.EventContract;

/** The consumer understands what the producer promises. */
class AgreementListenerTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new JavaTimeModule());

    @TestFactory
    Stream<DynamicTest> understandsThePublishedExamples() {
        return Stream.of("agreement.in-force.v1", "agreement.terminated.v1")
                .map(type -> EventContract.of("tocsin.agreement", type))
                .flatMap(contract -> contract.examples().stream())
                .map(
                        example ->
                                DynamicTest.dynamicTest(
                                        example.path("agreementNo").asText(),
                                        () -> {
                                            Agreement agreement =
                                                    JSON.treeToValue(
                                                                    example,
                                                                    AgreementListener
                                                                            .AgreementPayload.class)
                                                            .inForce(Instant.EPOCH);
                                            assertThat(agreement.limits())
                                                    .hasSize(example.path("limits").size())
                                                    .isNotEmpty();
                                            assertThat(agreement.unitId()).isNotNull();
                                            assertThat(agreement.periodEnd())
                                                    .isAfter(agreement.periodStart());
                                        }));
    }
}
