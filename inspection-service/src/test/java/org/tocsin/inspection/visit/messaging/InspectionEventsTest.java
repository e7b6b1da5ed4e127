package org.tocsin.inspection.visit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.inspection.testing.Checklists.FIRE;
import static org.tocsin.inspection.testing.Checklists.answer;
import static org.tocsin.inspection.testing.Checklists.filled;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.finding;
import static org.tocsin.inspection.testing.Visits.recordedAtA;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Topic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;

/** What really lies on the topic after each step, held against the published schemas. */
@QuarkusTest
@WithTestResource(RealServers.class)
class InspectionEventsTest {

    private static final String TOPIC = "tocsin.inspection";

    @Inject DemoDirectory directory;
    @Inject ObjectMapper json;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    private static List<Topic.Event> published(String id, int expected) {
        try (Topic topic = new Topic(TOPIC)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(id).size() >= expected);
            return topic.of(id);
        }
    }

    private static void keepsItsPromise(Topic.Event event) {
        String type = event.type().replaceFirst("^org\\.tocsin\\.", "");
        EventContract.of(TOPIC, type).accepts(event.data());
    }

    @Test
    void eachFindingIsOneEventInOrderAfterTheVisitItself() throws IOException {
        String id = recordedAtA(2);
        change(People.bureauA(), id, "findings", Map.of("findings", List.of(finding("仓库"))));

        List<Topic.Event> events = published(id, 4);

        assertThat(events)
                .extracting(Topic.Event::type)
                .containsExactly(
                        "org.tocsin.inspection.recorded.v1",
                        "org.tocsin.inspection.finding-recorded.v1",
                        "org.tocsin.inspection.finding-recorded.v1",
                        "org.tocsin.inspection.finding-recorded.v1");
        assertThat(events).extracting(Topic.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
        events.forEach(InspectionEventsTest::keepsItsPromise);
        JsonNode late = json.readTree(events.getLast().data());
        assertThat(late.path("part").asText()).isEqualTo("仓库");
        assertThat(late.path("inspector").asText()).isEqualTo("bureau-a");
        assertThat(events.getLast().headers())
                .containsEntry("ce_division", "990101001")
                .containsEntry("ce_unitid", People.ENTERPRISE_A.toString());
    }

    @Test
    void signingAndClosingAreToldWithTheStatusTheyLeadTo() {
        String id = recordedAtA(0);
        change(
                People.bureauA(),
                id,
                "inspectors",
                Map.of("inspectors", List.of(Map.of("name", "赵宁"))));
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"));
        change(People.bureauA(), id, "closures", Map.of());

        List<Topic.Event> events = published(id, 4);

        assertThat(events)
                .extracting(Topic.Event::type)
                .containsExactly(
                        "org.tocsin.inspection.recorded.v1",
                        "org.tocsin.inspection.inspectors-added.v1",
                        "org.tocsin.inspection.signed.v1",
                        "org.tocsin.inspection.closed.v1");
        events.forEach(InspectionEventsTest::keepsItsPromise);
        assertThat(events.getLast().data()).contains("\"status\":\"CLOSED\"");
    }

    @Test
    void aRefusedSignatureIsReportedUpwardWithItsReason() {
        String id = recordedAtA(0);
        change(People.bureauA(), id, "signature-refusals", Map.of("reason", "对结论有异议"));

        List<Topic.Event> events = published(id, 2);

        assertThat(events.getLast().type()).isEqualTo("org.tocsin.inspection.signature-refused.v1");
        events.forEach(InspectionEventsTest::keepsItsPromise);
        assertThat(events.getLast().data()).contains("对结论有异议");
    }

    private static Map<String, Object> withAFault(String id) {
        Map<String, Object> upload = visit(People.ENTERPRISE_A, 0);
        upload.put("id", id);
        Map<String, Object> fault = answer("FIRE-02", "NOT_CONFORM", "二号门上锁");
        fault.put(
                "finding",
                Map.of("measures", List.of(Map.of("measure", "STOP_USE", "decision", "ORDERED"))));
        upload.put("checklists", filled(FIRE, List.of(fault, answer("FIRE-03", "CONFORM", null))));
        return upload;
    }

    @Test
    void aFaultIsOneFindingHoweverOftenAndWhereverItIsUploaded() throws Exception {
        String id = Ids.next().toString();
        Map<String, Object> upload = withAFault(id);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(() -> sending(People.bureauA(), upload).post(PATH).statusCode());
            calls.add(
                    () ->
                            sending(People.bureauA(), Map.of("visits", List.of(upload, upload)))
                                    .post(PATH + "/uploads")
                                    .statusCode());
        }
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> call : all.invokeAll(calls)) {
                assertThat(call.get()).isIn(200, 201, 409);
            }
        }
        sending(People.bureauA(), upload).post(PATH).then().statusCode(200);
        String marker = recordedAtA(0);

        try (Topic topic = new Topic(TOPIC)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !topic.of(marker).isEmpty());
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(id).size() >= 4);
            assertThat(topic.of(id))
                    .extracting(Topic.Event::type)
                    .containsExactly(
                            "org.tocsin.inspection.recorded.v1",
                            "org.tocsin.inspection.finding-recorded.v1",
                            "org.tocsin.inspection.measures-ordered.v1",
                            "org.tocsin.inspection.answers-recorded.v1");
            topic.of(id).forEach(InspectionEventsTest::keepsItsPromise);
            JsonNode told = json.readTree(topic.of(id).get(1).data());
            assertThat(told.path("checkItem").asText()).isEqualTo("FIRE-02");
            assertThat(told.path("demandedMeasures").toString()).isEqualTo("[\"STOP_USE\"]");
        }
    }

    @Test
    void aRefusedStepPublishesNothing() {
        String id = recordedAtA(1);
        change(People.bureauA(), id, "closures", Map.of()).then().statusCode(409);
        String marker = recordedAtA(0);

        try (Topic topic = new Topic(TOPIC)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !topic.of(marker).isEmpty());
            assertThat(topic.of(id)).hasSize(2);
        }
    }

    @Test
    void everyEventThatCanBeToldHasItsContract() {
        assertThat(EventContract.all(TOPIC))
                .extracting(contract -> contract.check().type())
                .containsExactly(
                        "inspection.answers-recorded.v1",
                        "inspection.closed.v1",
                        "inspection.finding-recorded.v1",
                        "inspection.inspectors-added.v1",
                        "inspection.measures-ordered.v1",
                        "inspection.recorded.v1",
                        "inspection.signature-refused.v1",
                        "inspection.signed.v1");
    }
}
