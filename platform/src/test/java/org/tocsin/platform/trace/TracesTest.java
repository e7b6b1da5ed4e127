package org.tocsin.platform.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.platform.outbox.TestTopic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.testing.traces.SpanCollector;
import org.tocsin.platform.testing.traces.SpanCollector.Seen;
import org.tocsin.platform.testing.traces.TracedByCollector;
import org.tocsin.platform.time.Ids;

/** What a collector is told of a request, and of an event from its cause to its effect. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(value = TracedByCollector.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TracesTest {

    private static final Tokens WRITER = Tokens.of("traced", "writer").division("990101");
    private static final String CALLER = "00f067aa0ba902b7";

    SpanCollector collector;

    @Inject Outbox outbox;

    private static String traceparent(String trace, String flags) {
        return "00-" + trace + "-" + CALLER + "-" + flags;
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private List<Seen> spans(String trace, int atLeast) {
        await().atMost(Duration.ofSeconds(20)).until(() -> collector.of(trace).size() >= atLeast);
        return collector.of(trace);
    }

    @Test
    void aRequestIsASpanOfItsCallersTraceNamedByItsRoute() {
        String trace = newTrace();
        String answered =
                given().header("Authorization", WRITER.bearer())
                        .header("traceparent", traceparent(trace, "01"))
                        .get("/api/v1/notes/" + Ids.next())
                        .then()
                        .statusCode(404)
                        .extract()
                        .header("traceresponse");

        Seen request = spans(trace, 1).getFirst();
        assertThat(request.service()).isEqualTo("platform");
        assertThat(request.kind()).isEqualTo("SERVER");
        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(request.name()).isEqualTo("GET /api/v1/notes/{id}");
        assertThat(request.failed()).isFalse();
        assertThat(request.attributes())
                .containsEntry("http.response.status_code", "404")
                .containsOnlyKeys("http.request.method", "http.route", "http.response.status_code");
        assertThat(answered).isEqualTo("00-" + trace + "-" + request.id() + "-01");
    }

    @Test
    void aFailureIsMarkedWithoutItsWords() {
        String trace = newTrace();
        given().header("Authorization", WRITER.bearer())
                .header("traceparent", traceparent(trace, "01"))
                .contentType("application/json")
                .post("/api/v1/notes/accidents")
                .then()
                .statusCode(500);

        Seen request = spans(trace, 1).getFirst();
        assertThat(request.failed()).isTrue();
        assertThat(request.attributes()).doesNotContainValue("a secret of the house");
    }

    @Test
    void whatItsCallerDoesNotRecordIsPassedOnUnrecorded() {
        String silent = newTrace();
        String loud = newTrace();
        String answered = get(traceparent(silent, "00"));
        get(traceparent(loud, "01"));

        assertThat(spans(loud, 1)).hasSize(1);
        assertThat(collector.of(silent)).isEmpty();
        assertThat(answered).startsWith("00-" + silent).endsWith("-00").doesNotContain(CALLER);
    }

    private static String get(String traceparent) {
        return given().header("Authorization", WRITER.bearer())
                .header("traceparent", traceparent)
                .get("/api/v1/notes")
                .then()
                .statusCode(200)
                .extract()
                .header("traceresponse");
    }

    @Test
    void anEventIsFollowedToItsEffectInOneTrace() {
        String trace = newTrace();
        UUID unit = Ids.next();
        TraceContext.set(traceparent(trace, "01"));
        QuarkusTransaction.requiringNew().run(() -> outbox.append(registered(unit)));
        TraceContext.clear();

        List<Seen> spans = spans(trace, 2);
        assertThat(spans)
                .extracting(Seen::kind, Seen::name, Seen::parent)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "PRODUCER", "publish unit.registered.v1", CALLER),
                        org.assertj.core.groups.Tuple.tuple(
                                "CONSUMER", "process unit.registered.v1", CALLER));
        assertThat(spans)
                .filteredOn(span -> span.kind().equals("CONSUMER"))
                .allSatisfy(
                        span ->
                                assertThat(span.attributes())
                                        .containsEntry("tocsin.inbox.outcome", "APPLIED"));
    }

    /** For consumers of others, who know the header of the standard and nothing of our spans. */
    @Test
    void aMessageNamesItsSendingAsWhatItFollowsFrom() {
        TestTopic topic = TestTopic.at(RealServers.broker().bootstrap()).create();
        String trace = newTrace();
        TraceContext.set(traceparent(trace, "01"));
        QuarkusTransaction.requiringNew().run(() -> outbox.append(said(topic)));
        TraceContext.clear();

        Seen sending = spans(trace, 1).getFirst();
        ConsumerRecord<String, byte[]> message = topic.read(1, Duration.ofSeconds(20)).getFirst();
        assertThat(TestTopic.header(message, "traceparent"))
                .isEqualTo("00-" + trace + "-" + sending.id() + "-01");
        assertThat(TestTopic.header(message, "ce_traceparent"))
                .as("what caused it")
                .isEqualTo(traceparent(trace, "01"));
    }

    private static OutgoingEvent said(TestTopic topic) {
        return new OutgoingEvent(
                topic.name(),
                "note.said.v1",
                Ids.next(),
                1,
                new EventScope("990101", null, null, null),
                JsonNodeFactory.instance.objectNode().put("text", "x"));
    }

    private static OutgoingEvent registered(UUID unit) {
        ObjectNode payload =
                (ObjectNode)
                        EventContract.of("tocsin.unit", "unit.registered.v1").examples().getFirst();
        return new OutgoingEvent(
                "tocsin.unit",
                "unit.registered.v1",
                unit,
                1,
                new EventScope("990101", null, unit, null),
                payload.put("unitId", unit.toString()));
    }
}
