package org.tocsin.responsibility.veto.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.veto.domain.LostGround;
import org.tocsin.responsibility.veto.domain.Ruling;
import org.tocsin.responsibility.veto.domain.Veto;
import org.tocsin.responsibility.veto.domain.VetoCommand;
import org.tocsin.responsibility.veto.domain.VetoEvent;
import org.tocsin.responsibility.veto.domain.VetoMachineTest;
import org.tocsin.responsibility.veto.domain.VetoStatus;

/** What is published is what docs/events promises. */
class VetoEventContractTest {

    private static final String TOPIC = "tocsin.veto";
    private static final Instant NOW = Instant.parse("2026-10-08T02:00:00.000001Z");
    private static final Ruling RULING = new Ruling("经研究决定", "18号", "leader", "周明远", NOW);
    private static final LostGround LOST =
            new LostGround(UUID.randomUUID(), "accident.withdrawn.v1", "/api/v1/accidents/1", NOW);
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static List<VetoEvent> events() {
        Veto lapsing = VetoMachineTest.in(VetoStatus.PROPOSED);
        Veto going = VetoMachineTest.in(VetoStatus.PROPOSED);
        return List.of(
                lapsing.proposed(),
                lapsing.handle(new VetoCommand.Lapse(LOST), NOW),
                VetoMachineTest.in(VetoStatus.PROPOSED).handle(new VetoCommand.Reject(RULING), NOW),
                going.handle(new VetoCommand.Confirm(RULING), NOW),
                going.handle(new VetoCommand.LoseGround(LOST), NOW),
                going.handle(new VetoCommand.Retract(RULING), NOW));
    }

    @TestFactory
    Stream<DynamicTest> everyEventIsAsItsSchemaSays() {
        return events().stream()
                .map(
                        event ->
                                DynamicTest.dynamicTest(
                                        event.kind().type(),
                                        () ->
                                                EventContract.of(TOPIC, event.kind().type())
                                                        .accepts(
                                                                JSON.writeValueAsString(
                                                                        VetoPayload.of(event)))));
    }

    @Test
    void everySchemaHasAnEventAndEveryEventASchema() {
        assertThat(EventContract.all(TOPIC))
                .extracting(contract -> contract.check().type())
                .containsExactlyInAnyOrderElementsOf(
                        events().stream().map(event -> event.kind().type()).toList());
    }
}
