package org.tocsin.inspection.plan.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.inspection.testing.Plans.active;
import static org.tocsin.inspection.testing.Plans.drafted;
import static org.tocsin.inspection.testing.Plans.draw;
import static org.tocsin.inspection.testing.Plans.plan;
import static org.tocsin.inspection.testing.Plans.random;
import static org.tocsin.inspection.testing.Plans.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.Enterprises;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** What really lies on the topic of plans, held against the published schemas. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PlanEventsTest {

    private static final String TOPIC = "tocsin.inspection-plan";
    private static final String TYPE = "org.tocsin.inspection-plan.";

    @Inject Enterprises enterprises;

    private static List<Topic.Event> published(String id, int expected) {
        try (Topic topic = new Topic(TOPIC)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(id).size() >= expected);
            List<Topic.Event> events = topic.of(id);
            events.forEach(
                    event ->
                            EventContract.of(TOPIC, event.type().replaceFirst("^org.tocsin.", ""))
                                    .accepts(event.data()));
            return events;
        }
    }

    @Test
    void eachStepIsToldAndADrawSaysHowManyButNotWho() {
        String industry = Enterprises.industry();
        UUID unit = enterprises.of(industry, 1).getFirst();
        String id = active(plan(industry, random(1)));
        String draw = draw(id, Map.of("item", 1)).path("digest");
        step(People.leaderA(), id, "cancellations", Map.of("reason", "职责划转"));
        String given = drafted(plan(industry, random(1)));
        step(People.bureauA(), given, "cancellations", Map.of("reason", "重复"));

        List<Topic.Event> events = published(id, 4);

        assertThat(events)
                .extracting(Topic.Event::type)
                .containsExactly(
                        TYPE + "approved.v1",
                        TYPE + "activated.v1",
                        TYPE + "drawn.v1",
                        TYPE + "cancelled.v1");
        assertThat(events).extracting(Topic.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events.get(2).data()).contains(draw).doesNotContain(unit.toString());
        assertThat(events)
                .allSatisfy(
                        event ->
                                assertThat(event.headers())
                                        .doesNotContainKey("ce_unitid")
                                        .containsEntry("ce_division", "990101"));
        assertThat(published(given, 1).getFirst().sequence()).isEqualTo(1);
    }

    @Test
    void everyEventThatCanBeToldHasItsContract() {
        assertThat(EventContract.all(TOPIC))
                .extracting(contract -> contract.check().type())
                .containsExactly(
                        "inspection-plan.activated.v1",
                        "inspection-plan.approved.v1",
                        "inspection-plan.cancelled.v1",
                        "inspection-plan.completed.v1",
                        "inspection-plan.drawn.v1");
    }
}
