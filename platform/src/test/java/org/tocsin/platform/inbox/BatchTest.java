package org.tocsin.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.TestTopic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** Events that wait are applied together, and each of them is what it would be by itself. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BatchTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);
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
    @Inject TransactionSynchronizationRegistry transactions;

    private final TestTopic topic = TestTopic.at(BOOTSTRAP);
    private final List<UUID> aggregates = Stream.generate(Ids::next).limit(20).toList();
    private final Set<Object> seen = ConcurrentHashMap.newKeySet();
    private InboxConsumer consumer;
    private Thread thread;

    @AfterEach
    void stop() throws InterruptedException {
        if (consumer != null) {
            consumer.stop();
            thread.join(LIMIT);
        }
    }

    private Recorder recorder() {
        topic.create();
        Recorder recorder = new Recorder(database, topic, Continuity.EVERY_EVENT);
        recorder.afterwards = _ -> seen.add(transactions.getTransactionKey());
        return recorder;
    }

    private ConsumerParts parts(EventListener listener) {
        return ConsumerParts.of(listener, database, outbox, json, registry);
    }

    private Worker worker(Recorder recorder) throws SQLException {
        ConsumerParts parts = parts(recorder);
        parts.generations().present();
        return new Worker(recorder, parts, settings);
    }

    private void start(Recorder recorder) {
        consumer =
                new InboxConsumer(
                        "platform",
                        recorder,
                        parts(recorder),
                        database,
                        Map.of("bootstrap.servers", BOOTSTRAP),
                        settings);
        thread = Thread.ofPlatform().start(consumer);
    }

    /** Events 1 to 3 of every aggregate, in between each other. */
    private List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (long sequence = 1; sequence <= 3; sequence++) {
            for (UUID aggregate : aggregates) {
                var message =
                        new ConsumerRecord<>(
                                topic.name(), 0, records.size(), aggregate.toString(), data());
                envelope(message.headers(), aggregate, sequence);
                records.add(message);
            }
        }
        return records;
    }

    private void publish() {
        for (ConsumerRecord<String, byte[]> record : records()) {
            PRODUCER.send(
                    new ProducerRecord<>(
                            record.topic(), null, record.key(), record.value(), record.headers()));
        }
        PRODUCER.flush();
    }

    private static byte[] data() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    private static void envelope(Headers headers, UUID aggregate, long sequence) {
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", Ids.next().toString(),
                        "ce_type", "org.tocsin.note.said.v1",
                        "ce_source", "/elsewhere",
                        "ce_subject", aggregate.toString(),
                        "ce_time", "2026-11-22T06:00:00.123456Z",
                        "ce_sequence", Long.toString(sequence),
                        "ce_division", "990101001",
                        "content-type", "application/json")
                .forEach(
                        (name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    private void eachWasAppliedOnce(Recorder recorder) {
        for (UUID aggregate : aggregates) {
            assertThat(recorder.applied(aggregate)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void whatWaitsIsCommittedOnce() throws Exception {
        Recorder recorder = recorder();

        assertThat(worker(recorder).together(records(), 0)).isTrue();

        eachWasAppliedOnce(recorder);
        assertThat(seen).hasSize(1);
    }

    @Test
    void whatIsReadAgainAfterTheCommitIsDropped() throws Exception {
        Recorder recorder = recorder();
        List<ConsumerRecord<String, byte[]>> records = records();
        Worker worker = worker(recorder);
        worker.together(records.subList(0, 30), 0);

        assertThat(worker.together(records, 0)).isTrue();

        eachWasAppliedOnce(recorder);
        assertThat(recorder.count("inbox_parked")).isZero();
    }

    @Test
    void whatWaitedForAGapIsAppliedWhenItCloses() throws Exception {
        Recorder recorder = recorder();
        List<ConsumerRecord<String, byte[]>> records = records();
        Worker worker = worker(recorder);

        worker.together(records.subList(20, 60), 0);
        assertThat(recorder.count("inbox_parked")).isEqualTo(40);
        worker.together(records.subList(0, 20), 0);

        eachWasAppliedOnce(recorder);
        assertThat(recorder.count("inbox_parked")).isZero();
    }

    @Test
    void nothingIsAppliedIfOneCannotBe() throws Exception {
        Recorder recorder = recorder();
        recorder.afterwards = event -> fail(event, aggregates.getLast(), 3, new AtomicInteger());

        assertThat(worker(recorder).together(records(), 0)).isFalse();

        for (UUID aggregate : aggregates) {
            assertThat(recorder.applied(aggregate)).isEmpty();
        }
        assertThat(recorder.count("inbox_mark")).isZero();
    }

    @Test
    void onlyTheOneThatCannotBeAppliedIsParked() {
        topic.deadLetters().create();
        Recorder recorder = recorder();
        UUID broken = aggregates.get(7);
        AtomicInteger attempts = new AtomicInteger();
        recorder.afterwards = event -> fail(event, broken, 2, attempts);
        publish();
        start(recorder);

        await().atMost(LIMIT).until(() -> recorder.count("inbox_parked") == 2);
        for (UUID aggregate : aggregates) {
            Long[] expected = aggregate.equals(broken) ? new Long[] {1L} : new Long[] {1L, 2L, 3L};
            await().atMost(LIMIT)
                    .untilAsserted(
                            () ->
                                    assertThat(recorder.applied(aggregate))
                                            .containsExactly(expected));
        }
        assertThat(recorder.count("inbox_halted")).isEqualTo(1);
        assertThat(attempts).as("No more than by itself").hasValue(settings.attempts());
    }

    private static void fail(
            IncomingEvent event, UUID aggregate, long sequence, AtomicInteger attempts) {
        if (event.aggregateId().equals(aggregate) && event.sequence() == sequence) {
            attempts.incrementAndGet();
            throw new IllegalArgumentException("cannot be applied");
        }
    }

    @Test
    void aConsumerThatDiesAmongThemLosesNothingAndRepeatsNothing() throws Exception {
        Recorder recorder = recorder();
        AtomicInteger events = new AtomicInteger();
        recorder.afterwards =
                _ -> {
                    if (events.incrementAndGet() >= 5) {
                        consumer.stop();
                        throw new IllegalStateException("killed");
                    }
                };
        publish();
        start(recorder);
        assertThat(thread.join(LIMIT)).isTrue();

        recorder.afterwards = _ -> {};
        start(recorder);
        await().atMost(LIMIT).untilAsserted(() -> eachWasAppliedOnce(recorder));
    }
}
