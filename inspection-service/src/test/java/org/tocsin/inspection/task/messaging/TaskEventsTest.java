package org.tocsin.inspection.task.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.inspection.testing.Tasks.created;
import static org.tocsin.inspection.testing.Tasks.officers;
import static org.tocsin.inspection.testing.Tasks.started;
import static org.tocsin.inspection.testing.Tasks.step;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** What really lies on the topic after each step, held against the published schemas. */
@QuarkusTest
@WithTestResource(RealServers.class)
class TaskEventsTest {

    private static final String TOPIC = "tocsin.inspection-task";
    private static final String TYPE = "org.tocsin.inspection-task.";

    @Inject DemoDirectory directory;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

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

    private static String recorded(String task) {
        Map<String, Object> visit = visit(People.ENTERPRISE_A, 0);
        visit.put("taskId", task);
        return sending(People.bureauA(), visit).post(PATH).path("id");
    }

    @Test
    void eachStepIsToldOnceAndInOrder() {
        String id = started("ROUTINE");
        String visit = recorded(id);
        change(People.bureauA(), visit, "signatures", Map.of("signatory", "王建国"));
        change(People.bureauA(), visit, "closures", Map.of());

        List<Topic.Event> events = published(id, 6);

        assertThat(events)
                .extracting(Topic.Event::type)
                .containsExactly(
                        TYPE + "created.v1",
                        TYPE + "assigned.v1",
                        TYPE + "started.v1",
                        TYPE + "recorded.v1",
                        TYPE + "signed.v1",
                        TYPE + "closed.v1");
        assertThat(events)
                .extracting(Topic.Event::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(events)
                .allSatisfy(
                        event ->
                                assertThat(event.headers())
                                        .containsEntry(
                                                "ce_unitid", People.ENTERPRISE_A.toString()));
        assertThat(events.getLast().data()).contains(visit).doesNotContain("bureau-a");
    }

    @Test
    void aRefusalAndACancellationAreToldToo() {
        String refused = started("ROUTINE");
        change(
                People.bureauA(),
                recorded(refused),
                "signature-refusals",
                Map.of("reason", "对结论有异议"));
        String cancelled = created("ROUTINE");
        step(People.bureauA(), cancelled, "cancellations", Map.of("reason", "企业已停产"));

        assertThat(published(refused, 5).getLast().type()).isEqualTo(TYPE + "signature-refused.v1");
        assertThat(published(cancelled, 2).getLast().type()).isEqualTo(TYPE + "cancelled.v1");
    }

    @Test
    void beforeAnUnannouncedOneStartsItsEventsNameNoUnitToWhomTheyAreShown() {
        String id = created("UNANNOUNCED");
        step(People.bureauA(), id, "assignments", officers("bureau-a"));
        step(People.bureauA(), id, "starts", Map.of());

        List<Topic.Event> events = published(id, 3);

        assertThat(events.get(0).headers())
                .doesNotContainKey("ce_unitid")
                .containsEntry("ce_division", "990101001");
        assertThat(events.get(1).headers()).doesNotContainKey("ce_unitid");
        assertThat(events.get(2).headers())
                .containsEntry("ce_unitid", People.ENTERPRISE_A.toString());
    }

    @Test
    void everyEventThatCanBeToldHasItsContract() {
        assertThat(EventContract.all(TOPIC))
                .extracting(contract -> contract.check().type())
                .containsExactly(
                        "inspection-task.assigned.v1",
                        "inspection-task.cancelled.v1",
                        "inspection-task.closed.v1",
                        "inspection-task.created.v1",
                        "inspection-task.recorded.v1",
                        "inspection-task.signature-refused.v1",
                        "inspection-task.signed.v1",
                        "inspection-task.started.v1");
    }
}
