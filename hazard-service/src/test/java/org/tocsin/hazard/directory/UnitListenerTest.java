package org.tocsin.hazard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.messaging.UnitListener;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** The copy of the directory, fed with what responsibility-service publishes. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnitListenerTest {

    private static final String TOPIC = "tocsin.unit";

    private final UnitListener listener;
    private final Directory directory;

    UnitListenerTest(UnitListener listener, Directory directory) {
        this.listener = listener;
        this.directory = directory;
    }

    @Test
    void readsEveryPublishedExample() {
        for (EventContract contract : EventContract.all(TOPIC)) {
            for (var example : contract.examples()) {
                UUID unit = Ids.next();
                ObjectNode data = example.deepCopy();
                data.put("unitId", unit.toString());
                listener.on(event(contract.type(), unit, 1, data));

                assertThat(directory.names(List.of(unit)))
                        .isEqualTo(Map.of(unit, data.path("name").asText()));
            }
        }
    }

    @Test
    void theNewestStateReplacesTheOld() {
        UUID unit = Ids.next();
        ObjectNode data =
                EventContract.of(TOPIC, "unit.registered.v1").examples().getFirst().deepCopy();
        data.put("unitId", unit.toString());
        listener.on(event("unit.registered.v1", unit, 1, data));

        listener.on(event("unit.changed.v1", unit, 7, data.put("name", "改名后的企业")));

        assertThat(directory.names(List.of(unit))).containsValue("改名后的企业");
    }

    @Test
    void typesThatComeLaterAreLetPass() {
        UUID unit = Ids.next();
        ObjectNode data =
                EventContract.of(TOPIC, "unit.registered.v1").examples().getFirst().deepCopy();

        listener.on(event("unit.moved.v2", unit, 1, data.put("unitId", unit.toString())));

        assertThat(directory.names(List.of(unit))).isEmpty();
    }

    private static IncomingEvent event(String type, UUID unit, long sequence, ObjectNode data) {
        return new IncomingEvent(
                TOPIC,
                Ids.next(),
                type,
                unit,
                sequence,
                Instant.parse("2026-11-22T01:30:00Z"),
                new EventScope("990101001", null, unit, null),
                null,
                data);
    }
}
