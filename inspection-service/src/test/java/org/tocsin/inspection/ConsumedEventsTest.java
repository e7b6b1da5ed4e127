package org.tocsin.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.inspection.directory.persistence.DirectoryRepository;
import org.tocsin.inspection.hazardstate.app.FindingHazards;
import org.tocsin.inspection.hazardstate.app.HazardOfFinding;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** This service understands the samples of what others publish: both stand on the same files. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ConsumedEventsTest {

    private static final String HAZARDS = "tocsin.hazard";
    private static final String UNITS = "tocsin.unit";

    @Inject @All List<EventListener> listeners;
    @Inject FindingHazards hazards;
    @Inject DirectoryRepository directory;

    @TestFactory
    Stream<DynamicTest> theHazardOfAFindingIsReadFromEveryHazardEvent() {
        return EventContract.all(HAZARDS).stream()
                .map(contract -> DynamicTest.dynamicTest(contract.type(), () -> hazard(contract)));
    }

    private void hazard(EventContract contract) {
        for (JsonNode example : contract.examples()) {
            ObjectNode data = example.deepCopy();
            UUID finding = Ids.next();
            data.put("findingId", finding.toString());
            data.put("hazardId", Ids.next().toString());
            contract.accepts(data);

            deliver(HAZARDS, contract.type(), data);

            HazardOfFinding heard = hazards.of(List.of(finding)).get(finding);
            assertThat(heard.status()).isEqualTo(data.path("status").asText());
            assertThat(heard.grade()).isEqualTo(data.path("grade").asText());
            assertThat(heard.hazardNo()).isEqualTo(data.path("hazardNo").asText());
            assertThat(heard.changedAt()).isEqualTo(Instant.parse(data.path("at").asText()));
        }
    }

    @TestFactory
    Stream<DynamicTest> theUnitIsReadFromEveryUnitEvent() {
        return EventContract.all(UNITS).stream()
                .map(contract -> DynamicTest.dynamicTest(contract.type(), () -> unit(contract)));
    }

    private void unit(EventContract contract) {
        for (JsonNode example : contract.examples()) {
            ObjectNode data = example.deepCopy();
            UUID unit = Ids.next();
            data.put("unitId", unit.toString());
            contract.accepts(data);

            deliver(UNITS, contract.type(), data);

            var kept = QuarkusTransaction.requiringNew().call(() -> directory.findById(unit));
            assertThat(kept.state().name()).isEqualTo(data.path("name").asText());
            assertThat(kept.state().division()).isEqualTo(data.path("division").asText());
            assertThat(kept.state().active()).isEqualTo(data.path("active").asBoolean());
        }
    }

    private void deliver(String topic, String type, JsonNode data) {
        IncomingEvent event =
                new IncomingEvent(
                        topic,
                        Ids.next(),
                        type,
                        Ids.next(),
                        1,
                        Instant.EPOCH,
                        new EventScope("990101001", null, null, null),
                        null,
                        data);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                listeners.stream()
                                        .filter(listener -> listener.topics().contains(topic))
                                        .forEach(listener -> listener.on(event)));
    }
}
