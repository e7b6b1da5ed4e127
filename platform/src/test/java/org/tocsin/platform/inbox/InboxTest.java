package org.tocsin.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.platform.outbox.TestTopic.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.TestTopic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.trace.TraceContext;

@QuarkusTest
@WithTestResource(RealServers.class)
class InboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String BOOTSTRAP = RealServers.broker().bootstrap();
    private static final KafkaProducer<String, byte[]> PRODUCER =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", BOOTSTRAP),
                    new StringSerializer(),
                    new ByteArraySerializer());

    @Inject DataSource database;
    @Inject Outbox outbox;
    @Inject ObjectMapper json;
    @Inject MeterRegistry registry;
    @Inject InboxSettings settings;
    @Inject Replay replay;

    private final TestTopic topic = TestTopic.at(BOOTSTRAP);
    private final List<InboxConsumer> consumers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final UUID aggregate = Ids.next();
    private final UUID other = Ids.next();

    @AfterEach
    void stopConsumers() throws InterruptedException {
        consumers.forEach(InboxConsumer::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        consumers.clear();
        threads.clear();
    }

    private Recorder listen(Continuity continuity) {
        topic.create();
        Recorder recorder = new Recorder(database, topic, continuity);
        start(recorder);
        return recorder;
    }

    private void start(EventListener listener) {
        InboxConsumer consumer =
                new InboxConsumer(
                        "platform",
                        listener,
                        ConsumerParts.of(listener, database, outbox, json, registry),
                        database,
                        Map.of("bootstrap.servers", BOOTSTRAP),
                        settings);
        consumers.add(consumer);
        threads.add(Thread.ofPlatform().start(consumer));
    }

    private void publish(UUID subject, long... sequences) {
        for (long sequence : sequences) {
            PRODUCER.send(event(subject, sequence));
        }
        PRODUCER.flush();
    }

    private ProducerRecord<String, byte[]> event(UUID subject, long sequence) {
        byte[] data = ("{\"n\":" + sequence + "}").getBytes(StandardCharsets.UTF_8);
        var message = new ProducerRecord<>(topic.name(), subject.toString(), data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", Ids.next().toString(),
                        "ce_type", "org.tocsin.note.said.v1",
                        "ce_source", "/elsewhere",
                        "ce_subject", subject.toString(),
                        "ce_time", "2026-11-22T06:00:00.123456Z",
                        "ce_sequence", Long.toString(sequence),
                        "ce_division", "990101001",
                        "ce_traceparent", TRACE,
                        "content-type", "application/json")
                .forEach(
                        (name, value) ->
                                message.headers()
                                        .add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static Long[] upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toArray(Long[]::new);
    }

    private static void awaitApplied(Recorder recorder, UUID aggregate, Long... sequences) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () -> assertThat(recorder.applied(aggregate)).containsExactly(sequences));
    }

    @Test
    void appliesEachEventOnceWhateverArrivesTwice() {
        Recorder recorder = listen(Continuity.EVERY_EVENT);
        publish(aggregate, 1, 2, 1, 2, 3, 2, 3, 4);

        awaitApplied(recorder, aggregate, upTo(4));
    }

    @Test
    void parksWhatComesAfterAGapUntilItCloses() {
        Recorder recorder = listen(Continuity.EVERY_EVENT);
        publish(aggregate, 1, 4, 3, 5);
        publish(other, 1, 2);
        awaitApplied(recorder, other, 1L, 2L);
        await().atMost(LIMIT).until(() -> recorder.count("inbox_parked") == 3);
        assertThat(recorder.applied(aggregate)).containsExactly(1L);

        publish(aggregate, 2);

        awaitApplied(recorder, aggregate, upTo(5));
        await().atMost(LIMIT).until(() -> recorder.count("inbox_parked") == 0);
    }

    @Test
    void appliesALaterWholeStateAndDropsAnOlderOne() {
        Recorder recorder = listen(Continuity.LATEST_STATE);
        publish(aggregate, 3, 2, 7);
        publish(other, 1);

        awaitApplied(recorder, other, 1L);
        awaitApplied(recorder, aggregate, 3L, 7L);
    }

    @Test
    void catchesUpAfterAnOutageInWhichTheTopicWasCompacted() throws Exception {
        topic.create();
        Recorder recorder = new Recorder(database, topic, Continuity.LATEST_STATE);
        start(recorder);
        publish(aggregate, 1);
        awaitApplied(recorder, aggregate, 1L);
        stopConsumers();

        publish(aggregate, 9); // what compaction left of 2 to 9
        publish(other, 4);
        start(recorder);
        publish(aggregate, 8, 9, 10); // and what the producer sent twice

        awaitApplied(recorder, aggregate, 1L, 9L, 10L);
        awaitApplied(recorder, other, 4L);
        assertThat(recorder.count("inbox_parked")).isZero();
    }

    @Test
    void buildsACopyFromNothingButTheLastStates() {
        topic.create();
        publish(aggregate, 7);
        publish(other, 12);
        Recorder fresh = new Recorder(database, topic, Continuity.LATEST_STATE);
        start(fresh);
        awaitApplied(fresh, aggregate, 7L);
        awaitApplied(fresh, other, 12L);

        replay(fresh);

        awaitApplied(fresh, aggregate, 7L);
        awaitApplied(fresh, other, 12L);
        assertThat(fresh.count("inbox_parked")).isZero();
    }

    /** As an operator asks for it, by SQL alone. */
    private void replay(Recorder recorder) {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "UPDATE inbox_consumer SET rebuild_requested = TRUE WHERE consumer ="
                                        + " ?")) {
            update.setString(1, recorder.consumer());
            update.executeUpdate();
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
        await().atMost(LIMIT).until(() -> generation(recorder) > 0);
    }

    private long generation(Recorder recorder) throws java.sql.SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT generation FROM inbox_consumer WHERE consumer = ?")) {
            select.setString(1, recorder.consumer());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void handsOverWhatTheEventSaysWithinItsTrace() {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        topic.create();
        Recorder recorder = new Recorder(database, topic, Continuity.EVERY_EVENT);
        recorder.afterwards =
                event -> {
                    seen.put("trace", TraceContext.current());
                    seen.put("event", event);
                };
        start(recorder);
        publish(aggregate, 1);
        awaitApplied(recorder, aggregate, 1L);

        IncomingEvent event = (IncomingEvent) seen.get("event");
        assertThat(seen).containsEntry("trace", TRACE);
        assertThat(event.type()).isEqualTo("note.said.v1");
        assertThat(event.aggregateId()).isEqualTo(aggregate);
        assertThat(event.time()).isEqualTo("2026-11-22T06:00:00.123456Z");
        assertThat(event.scope().division()).isEqualTo("990101001");
        assertThat(event.scope().unitId()).isNull();
        assertThat(event.data().path("n").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Continuity.class)
    void parksOnlyTheAggregateOfAnEventThatCannotBeApplied(Continuity continuity) throws Exception {
        topic.create();
        topic.deadLetters().create();
        AtomicInteger attempts = new AtomicInteger();
        Recorder recorder = new Recorder(database, topic, continuity);
        recorder.afterwards = event -> failAt(event, 2, attempts);
        start(recorder);
        publish(aggregate, 1, 2, 3);
        publish(other, 1, 2, 3);
        PRODUCER.send(event(other, 4)).get();

        await().atMost(LIMIT).until(() -> recorder.count("inbox_parked") == 2);
        assertThat(attempts).hasValue(settings.attempts());
        assertThat(recorder.applied(aggregate)).containsExactly(1L);
        awaitApplied(recorder, other, upTo(4));
        assertThat(letterFor(recorder, "inbox.event-failed.v1").path("aggregateId").asText())
                .isEqualTo(aggregate.toString());

        recorder.afterwards = _ -> {};
        publish(aggregate, 4);
        assertThat(replay.release(aggregate)).isEqualTo(1);

        awaitApplied(recorder, aggregate, upTo(4));
        await().atMost(LIMIT).until(() -> recorder.count("inbox_parked") == 0);
    }

    private void failAt(IncomingEvent event, long sequence, AtomicInteger attempts) {
        if (event.aggregateId().equals(aggregate) && event.sequence() == sequence) {
            attempts.incrementAndGet();
            throw new IllegalArgumentException("cannot be applied");
        }
    }

    private JsonNode letterFor(Recorder recorder, String type) throws Exception {
        List<ConsumerRecord<String, byte[]>> letters = topic.deadLetters().read(1, LIMIT);
        assertThat(letters).hasSize(1);
        assertThat(header(letters.getFirst(), "ce_type")).isEqualTo("org.tocsin." + type);
        assertThat(header(letters.getFirst(), "ce_dataschema"))
                .isEqualTo("/api/v1/events/tocsin.dead-letter/" + type + ".json");
        JsonNode letter = json.readTree(letters.getFirst().value());
        EventContract.of("tocsin.dead-letter", type).accepts(letter);
        assertThat(letter.path("consumer").asText()).isEqualTo(recorder.consumer());
        return letter;
    }

    @Test
    void putsARecordThatIsNoEventAsideAndGoesOn() throws Exception {
        topic.deadLetters().create();
        Recorder recorder = listen(Continuity.EVERY_EVENT);
        byte[] nonsense = {(byte) 0xff, 0, 1};
        PRODUCER.send(new ProducerRecord<>(topic.name(), 0, "key", nonsense)).get();
        publish(aggregate, 1);

        awaitApplied(recorder, aggregate, 1L);
        assertThat(letterFor(recorder, "inbox.record-unreadable.v1").path("valueBase64").asText())
                .isEqualTo("/wAB");
    }

    @Test
    void neverHoldsADatabaseThatIsAwayAgainstTheEvent() {
        topic.create();
        AtomicInteger attempts = new AtomicInteger();
        Recorder recorder = new Recorder(database, topic, Continuity.EVERY_EVENT);
        int patience = 2 * settings.attempts();
        recorder.afterwards =
                _ -> {
                    if (attempts.incrementAndGet() <= patience) {
                        throw new IllegalStateException(
                                new SQLTransientConnectionException("away"));
                    }
                };
        start(recorder);
        publish(aggregate, 1, 2);

        awaitApplied(recorder, aggregate, 1L, 2L);
        assertThat(recorder.count("inbox_halted")).isZero();
    }

    @Test
    void noticesATopicThatIsCreatedLater() {
        Recorder recorder = new Recorder(database, topic, Continuity.EVERY_EVENT);
        start(recorder);
        await().pollDelay(Duration.ofMillis(700)).until(() -> true);
        topic.create();
        publish(aggregate, 1);

        awaitApplied(recorder, aggregate, 1L);
    }

    @Test
    void buildsTheSameFromZero() {
        Recorder recorder = listen(Continuity.EVERY_EVENT);
        publish(aggregate, 1, 2, 4, 3);
        publish(other, 1, 2);
        awaitApplied(recorder, aggregate, upTo(4));
        awaitApplied(recorder, other, 1L, 2L);
        recorder.on(spoilt());

        Rebuild.begin(recorder, new Generations(database, recorder.consumer()));

        awaitApplied(recorder, aggregate, upTo(4));
        awaitApplied(recorder, other, 1L, 2L);
        publish(other, 3);
        awaitApplied(recorder, other, upTo(3));
    }

    /** What a faulty earlier version of the listener may have left in the read model. */
    private IncomingEvent spoilt() {
        return new IncomingEvent(
                topic.name(), Ids.next(), "note.said.v1", aggregate, 99, null, null, null, null);
    }

    @Test
    void sharesThePartitionsAmongInstances() {
        Recorder recorder = listen(Continuity.EVERY_EVENT);
        start(recorder);
        List<UUID> aggregates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            aggregates.add(Ids.next());
            publish(aggregates.get(i), 1, 2, 3);
        }
        start(recorder);
        for (UUID subject : aggregates) {
            publish(subject, 4, 5);
        }

        for (UUID subject : aggregates) {
            awaitApplied(recorder, subject, upTo(5));
        }
    }
}
