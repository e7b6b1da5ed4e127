package org.tocsin.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.platform.outbox.Columns.bytes;
import static org.tocsin.platform.outbox.TestTopic.header;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.trace.TraceContext;

@QuarkusTest
@WithTestResource(RealServers.class)
class OutboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final UUID UNIT = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    private static final EventScope SCOPE =
            new EventScope("990101001", "C3411", UNIT, "990101001-G01");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Inject Outbox outbox;
    @Inject DataSource database;

    private final TestTopic topic = TestTopic.at(RealServers.broker().bootstrap()).create();

    record Said(String text, int number) {}

    private OutgoingEvent event(UUID aggregate, long sequence) {
        return new OutgoingEvent(
                topic.name(), "note.said.v1", aggregate, sequence, SCOPE, new Said("隐患", 7));
    }

    private void append(UUID aggregate, long sequence) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(aggregate, sequence)));
    }

    @Test
    void publishesWithinMomentsAsABinaryCloudEventKeyedByAggregate() {
        UUID aggregate = Ids.next();
        TraceContext.set(TRACE);
        append(aggregate, 1);
        TraceContext.clear();

        ConsumerRecord<String, byte[]> message = topic.read(1, LIMIT).getFirst();

        assertThat(message.key()).isEqualTo(aggregate.toString());
        assertThat(message.value()).asString().isEqualTo("{\"text\":\"隐患\",\"number\":7}");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_type")).isEqualTo("org.tocsin.note.said.v1");
        assertThat(header(message, "ce_source")).isEqualTo("/platform");
        assertThat(header(message, "ce_subject")).isEqualTo(aggregate.toString());
        assertThat(UUID.fromString(header(message, "ce_id")).version()).isEqualTo(7);
        assertThat(header(message, "ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(header(message, "content-type")).isEqualTo("application/json");
        assertThat(header(message, "ce_dataschema"))
                .isEqualTo("/api/v1/events/" + topic.name() + "/note.said.v1.json");
        assertThat(header(message, "ce_sequence")).isEqualTo("1");
        assertThat(header(message, "ce_division")).isEqualTo("990101001");
        assertThat(header(message, "ce_industry")).isEqualTo("C3411");
        assertThat(header(message, "ce_unitid")).isEqualTo(UNIT.toString());
        assertThat(header(message, "ce_grid")).isEqualTo("990101001-G01");
        assertThat(header(message, "ce_traceparent")).isEqualTo(TRACE);
    }

    @Test
    void knowsNoEventOfATransactionThatRolledBack() {
        UUID undone = Ids.next();
        QuarkusTransaction.begin();
        outbox.append(event(undone, 1));
        QuarkusTransaction.rollback();
        UUID done = Ids.next();
        append(done, 1);

        assertThat(topic.read(1, LIMIT))
                .extracting(ConsumerRecord::key)
                .containsExactly(done.toString());
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(event(Ids.next(), 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void refusesASequenceThatIsTakenAsStale() {
        UUID aggregate = Ids.next();
        QuarkusTransaction.begin();
        outbox.append(event(aggregate, 1));
        assertThatThrownBy(() -> outbox.append(event(aggregate, 1)))
                .isInstanceOf(Refusal.Stale.class);
        QuarkusTransaction.rollback();
    }

    @Test
    void keepsTheOrderOfEachAggregateUnderConcurrentWriters() throws Exception {
        List<UUID> aggregates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            aggregates.add(Ids.next());
            createCounter(aggregates.getLast());
        }
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 240; i++) {
                UUID aggregate = aggregates.get(i % aggregates.size());
                boolean undone = i % 11 == 0;
                work.add(writers.submit(() -> appendNext(aggregate, undone)));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        List<ConsumerRecord<String, byte[]>> messages = topic.read(218, LIMIT);

        Map<String, List<Long>> sequences = TestTopic.sequences(messages);
        assertThat(messages).hasSize(218);
        assertThat(sequences).hasSize(6);
        assertThat(sequences.values())
                .allSatisfy(
                        found ->
                                assertThat(found)
                                        .isEqualTo(
                                                LongStream.rangeClosed(1, found.size())
                                                        .boxed()
                                                        .toList()));
    }

    private void createCounter(UUID aggregate) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO test_counter VALUES (?, 0)")) {
            insert.setBytes(1, bytes(aggregate));
            insert.executeUpdate();
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Void appendNext(UUID aggregate, boolean undone) {
        try {
            QuarkusTransaction.requiringNew()
                    .call(
                            () -> {
                                outbox.append(event(aggregate, increment(aggregate)));
                                Thread.sleep(ThreadLocalRandom.current().nextInt(4));
                                if (undone) {
                                    throw new Undone();
                                }
                                return null;
                            });
        } catch (Undone intended) {
            assertThat(undone).isTrue();
        }
        return null;
    }

    private long increment(UUID aggregate) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT n FROM test_counter WHERE aggregate = ? FOR UPDATE");
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE test_counter SET n = n + 1 WHERE aggregate = ?")) {
            select.setBytes(1, bytes(aggregate));
            update.setBytes(1, bytes(aggregate));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                update.executeUpdate();
                return row.getLong(1) + 1;
            }
        }
    }
}
