package org.tocsin.accident.directory.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.directory.domain.Unit.Announcement;
import org.tocsin.platform.testing.contract.EventContract;

/** The consumer understands what the producer promises. */
class UnitListenerTest {

    @Test
    void understandsThePublishedExamples() throws Exception {
        for (EventContract contract : EventContract.all("tocsin.unit")) {
            for (JsonNode example : contract.examples()) {
                Announcement unit =
                        new ObjectMapper()
                                .treeToValue(example, UnitListener.UnitPayload.class)
                                .announcement();
                assertThat(unit.unitId()).hasToString(example.path("unitId").asText());
                assertThat(unit.kind()).isEqualTo(example.path("kind").asText());
                assertThat(unit.division()).isEqualTo(example.path("division").asText());
            }
        }
    }
}
