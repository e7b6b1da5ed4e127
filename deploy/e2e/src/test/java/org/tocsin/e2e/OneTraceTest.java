package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tocsin.local.stack.Part;
import org.tocsin.platform.testing.traces.SpanCollector;
import org.tocsin.platform.testing.traces.SpanCollector.Seen;

/**
 * A finding is recorded through the gateway, becomes a hazard by way of Kafka, and the news of it
 * comes back the same way: whoever looks at the caller's trace sees all of it, as one tree.
 */
class OneTraceTest {

    private static final List<Part> ON_THE_WAY =
            List.of(Part.INSPECTION, Part.HAZARD, Part.GATEWAY);
    private static final String CALLER = "00f067aa0ba902b7";
    private static final SpanCollector COLLECTOR = new SpanCollector();

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void listen() {
        ON_THE_WAY.forEach(
                part -> Suite.restart(part, Map.of("TOCSIN_OTLP_ENDPOINT", COLLECTOR.endpoint())));
    }

    @AfterAll
    static void listenNoMore() {
        ON_THE_WAY.forEach(part -> Suite.restart(part, Map.of()));
        COLLECTOR.close();
    }

    @Test
    void fromTheFrontDoorToTheEffectInAnotherServiceAndBack() {
        Api inspector =
                Suite.as("bureau-a").with("traceparent", "00-" + trace + "-" + CALLER + "-01");
        String visit =
                inspector
                        .post(Visits.PATH, Visits.json(UUID.randomUUID(), 1))
                        .expect(201)
                        .location();
        Visits.hazardsOf(Suite.as("bureau-a"), visit, 1, Duration.ofMinutes(1));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(steps()).containsAll(expected()));
        everyStepFollowsFromAnother();
    }

    private Set<String> steps() {
        return COLLECTOR.of(trace).stream()
                .map(span -> span.service() + " " + span.kind() + " " + span.name())
                .collect(Collectors.toSet());
    }

    private static List<String> expected() {
        return List.of(
                "gateway SERVER POST /api/v1/inspections",
                "gateway CLIENT POST inspection",
                "inspection-service SERVER POST /api/v1/inspections",
                "inspection-service PRODUCER publish inspection.finding-recorded.v1",
                "hazard-service CONSUMER process inspection.finding-recorded.v1",
                "hazard-service PRODUCER publish hazard.reported.v1",
                "inspection-service CONSUMER process hazard.reported.v1",
                "gateway CONSUMER process hazard.reported.v1");
    }

    private void everyStepFollowsFromAnother() {
        Set<String> ids = COLLECTOR.of(trace).stream().map(Seen::id).collect(Collectors.toSet());
        assertThat(COLLECTOR.of(trace))
                .allSatisfy(
                        span ->
                                assertThat(
                                                ids.contains(span.parent())
                                                        || span.parent().equals(CALLER))
                                        .as("%s follows from a step that is known", span)
                                        .isTrue());
        assertThat(COLLECTOR.of(trace)).filteredOn(span -> span.parent().equals(CALLER)).hasSize(1);
    }
}
