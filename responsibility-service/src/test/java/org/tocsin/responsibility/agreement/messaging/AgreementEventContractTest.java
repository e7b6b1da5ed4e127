package org.tocsin.responsibility.agreement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementEvent;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.Agreements;
import org.tocsin.responsibility.agreement.domain.Party;

/** What is published is what docs/events promises. */
class AgreementEventContractTest {

    private static final String TOPIC = "tocsin.agreement";
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final List<AgreementEvent> EVENTS =
            List.of(
                    new AgreementEvent.Issued(Agreements.ID),
                    new AgreementEvent.Signed(
                            Agreements.ID, Party.SUPERIOR, "t".repeat(43), Agreements.NOW),
                    new AgreementEvent.CameIntoForce(Agreements.ID),
                    new AgreementEvent.Expired(Agreements.ID),
                    new AgreementEvent.Ended(
                            Agreements.ID, AgreementStatus.SUPERSEDED, "newer", Agreements.NOW),
                    new AgreementEvent.Ended(
                            Agreements.ID, AgreementStatus.TERMINATED, "机构改革", Agreements.NOW),
                    new AgreementEvent.Superseded(
                            Agreements.ID,
                            Agreements.NEWER,
                            "ZR-990101-2026-000002",
                            Agreements.NOW),
                    new AgreementEvent.ParentSuperseded(
                            Agreements.ID, Agreements.ID, Agreements.NEWER));

    @TestFactory
    Stream<DynamicTest> everyEventIsAsItsSchemaSays() {
        Agreement agreement = Agreements.in(AgreementStatus.IN_FORCE);
        return EVENTS.stream()
                .map(
                        event ->
                                DynamicTest.dynamicTest(
                                        event.toString(),
                                        () ->
                                                EventContract.of(TOPIC, event.type())
                                                        .accepts(
                                                                JSON.writeValueAsString(
                                                                        AgreementPayload.of(
                                                                                agreement
                                                                                        .snapshot(),
                                                                                event)))));
    }

    @Test
    void everySchemaHasAnEventAndEveryEventASchema() {
        assertThat(EventContract.all(TOPIC))
                .extracting(contract -> contract.check().type())
                .containsExactlyInAnyOrderElementsOf(
                        EVENTS.stream().map(AgreementEvent::type).distinct().toList());
    }
}
