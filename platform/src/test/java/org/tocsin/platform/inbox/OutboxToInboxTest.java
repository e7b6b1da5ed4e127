package org.tocsin.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.trace.TraceContext;

@QuarkusTest
@WithTestResource(RealServers.class)
class OutboxToInboxTest {

    @Inject Outbox outbox;
    @Inject HeardUnits units;
    @Inject Replay replay;
    @Inject MeterRegistry meters;

    private void publish(UUID unit, String name) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                outbox.append(
                                        new OutgoingEvent(
                                                "tocsin.unit",
                                                "unit.registered.v1",
                                                unit,
                                                1,
                                                new EventScope("990101", null, unit, null),
                                                payload(unit, name))));
    }

    private static JsonNode payload(UUID unit, String name) {
        ObjectNode payload =
                (ObjectNode)
                        EventContract.of("tocsin.unit", "unit.registered.v1").examples().getFirst();
        return payload.put("unitId", unit.toString()).put("name", name);
    }

    private void awaitHeard(UUID unit, String heard) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(units.heard()).containsEntry(unit, heard));
    }

    @Test
    void carriesAnEventAndItsTraceFromOneServiceToAnother() {
        UUID unit = Ids.next();
        TraceContext.set("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        publish(unit, "东岭");
        TraceContext.clear();

        awaitHeard(unit, "东岭4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(meters.get("tocsin.outbox.leases").gauge().value()).isEqualTo(64);
        assertThat(meters.get("tocsin.outbox.published").tag("topic", "tocsin.unit").counter())
                .matches(counter -> counter.count() >= 1);
        assertThat(
                        meters.get("tocsin.inbox.applied")
                                .tag("consumer", HeardUnits.CONSUMER)
                                .counter()
                                .count())
                .isPositive();
    }

    @Test
    void hearsEverythingAgainWhenRebuilt() {
        UUID unit = Ids.next();
        String trace = TraceContext.set(null).substring(3, 35);
        publish(unit, "西川");
        TraceContext.clear();
        awaitHeard(unit, "西川" + trace);
        Map<UUID, String> before = Map.copyOf(units.heard());

        replay.rebuild(HeardUnits.CONSUMER);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(units.heard()).containsAllEntriesOf(before));
    }

    @Test
    void refusesToRebuildWhatIsNotThere() {
        assertThatThrownBy(() -> replay.rebuild("nobody")).isInstanceOf(Refusal.NotFound.class);
    }
}
