package org.tocsin.responsibility.unit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.unit.domain.RiskClass;
import org.tocsin.responsibility.unit.domain.UnitEvent;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitStatus;

/** What is published is what docs/events promises. */
class UnitEventContractTest {

    private static final String TOPIC = "tocsin.unit";
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    @ParameterizedTest
    @EnumSource
    void everyKindOfUnitIsAsTheSchemaSays(UnitKind kind) throws JsonProcessingException {
        check(kind, null);
    }

    @ParameterizedTest
    @EnumSource
    void everyRiskClassIsAsTheSchemaSays(RiskClass riskClass) throws JsonProcessingException {
        check(UnitKind.ENTERPRISE, riskClass);
    }

    private static void check(UnitKind kind, @Nullable RiskClass riskClass)
            throws JsonProcessingException {
        UnitSnapshot unit =
                new UnitSnapshot(
                        ID,
                        0,
                        kind,
                        UnitStatus.INACTIVE,
                        "单位",
                        "990101001",
                        null,
                        riskClass,
                        null,
                        null,
                        ID,
                        null,
                        "0570-1234567",
                        null,
                        null,
                        ID,
                        null,
                        LocalDate.of(2026, 3, 1),
                        NOW,
                        NOW);
        String payload = new ObjectMapper().writeValueAsString(UnitPayload.of(unit));

        assertThat(payload).doesNotContain("0570");
        for (UnitEvent event : List.of(new UnitEvent.Registered(ID), new UnitEvent.Changed(ID))) {
            EventContract.of(TOPIC, event.type()).accepts(payload);
        }
    }

    @Test
    void everySchemaHasAnEventAndEveryEventASchema() {
        assertThat(EventContract.all(TOPIC))
                .extracting(contract -> contract.check().type())
                .containsExactlyInAnyOrder("unit.registered.v1", "unit.changed.v1");
    }
}
