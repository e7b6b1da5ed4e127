package org.tocsin.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** Several relays, poison and missing topics, over a real database and a real broker. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RelayTest {

    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final String bootstrap = RealServers.broker().bootstrap();
    private final List<AutoCloseable> open = new ArrayList<>();
    private RelayFixture fixture;
    private TestTopic topic;

    @BeforeEach
    void ownSchemaAndTopic() {
        String schema = "t" + UUID.randomUUID().toString().substring(0, 8);
        fixture = RelayFixture.on(RealServers.database(), schema, bootstrap);
        topic = TestTopic.at(bootstrap).create();
    }

    @AfterEach
    void stopRelays() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private AutoCloseable relay() {
        return relay(Map.of());
    }

    private AutoCloseable relay(Map<String, String> settings) {
        AutoCloseable relay = fixture.relay(settings);
        open.add(relay);
        return relay;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** In the order of first arrival; what a kill makes arrive twice counts once. */
    private static List<Long> once(List<Long> sequences) {
        return sequences.stream().distinct().toList();
    }

    @Test
    void setsAsideOnlyTheAggregateOfAnEventThatKafkaWillNotTake() throws Exception {
        UUID poisoned = Ids.next();
        UUID healthy = Ids.next();
        fixture.insert(topic, poisoned, 1, 1);
        fixture.insert(topic, poisoned, 2, "{\"text\":\"" + "x".repeat(20_000) + "\"}");
        fixture.insert(topic, poisoned, 3, 3);
        AutoCloseable narrow = relay(Map.of("tocsin.outbox.max-record-size", "10000"));
        fixture.insert(topic, healthy, 1, 30);

        Map<String, List<Long>> found = TestTopic.sequences(topic.read(31, LIMIT));

        assertThat(found.get(healthy.toString())).isEqualTo(upTo(30));
        assertThat(found.get(poisoned.toString())).isEqualTo(upTo(1));
        assertThat(fixture.count("outbox_quarantine WHERE sequence = 2")).isEqualTo(1);
        await().atMost(LIMIT)
                .until(() -> fixture.meters.get("tocsin.outbox.quarantined").gauge().value() == 1);

        narrow.close();
        relay();
        fixture.execute("UPDATE outbox_quarantine SET release_requested = TRUE");

        assertThat(TestTopic.sequences(topic.read(33, LIMIT)).get(poisoned.toString()))
                .isEqualTo(upTo(3));
        assertThat(fixture.count("outbox_quarantine")).isZero();
    }

    @Test
    void holdsUpNothingForATopicThatDoesNotExist() throws Exception {
        TestTopic missing = TestTopic.at(bootstrap);
        for (int i = 0; i < 600; i++) {
            fixture.insert(missing, Ids.next(), 1, 1);
        }
        UUID healthy = Ids.next();
        fixture.insert(topic, healthy, 1, 5);
        relay();

        assertThat(topic.read(5, Duration.ofSeconds(6))).hasSize(5);
        assertThat(fixture.count("outbox_event")).isEqualTo(600);

        missing.create();
        assertThat(missing.read(600, LIMIT)).hasSize(600);
    }

    @Test
    void sharesTheBucketsEvenlyAndHandsThemOver() throws Exception {
        AutoCloseable first = relay();
        awaitShares(64L);
        relay();
        awaitShares(32L, 32L);
        relay();
        awaitShares(20L, 22L, 22L);

        first.close();
        awaitShares(32L, 32L);
    }

    private void awaitShares(Long... sizes) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(
                                                fixture.longs(
                                                        "SELECT COUNT(*) FROM outbox_bucket WHERE"
                                                                + " owner IS NOT NULL GROUP BY"
                                                                + " owner ORDER BY 1"))
                                        .containsExactly(sizes));
    }

    @Test
    void keepsTheOrderWhileRelaysComeAndGo() throws Exception {
        List<UUID> aggregates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            aggregates.add(Ids.next());
        }
        relay();
        AutoCloseable leaving = relay();
        for (long sequence = 1; sequence <= 25; sequence++) {
            for (UUID aggregate : aggregates) {
                fixture.insert(topic, aggregate, sequence, sequence);
            }
            if (sequence == 8) {
                leaving.close();
            }
            if (sequence == 14) {
                relay();
            }
        }
        List<ConsumerRecord<String, byte[]>> messages = topic.read(1_000, LIMIT);

        assertThat(messages).hasSize(1_000);
        assertThat(TestTopic.sequences(messages).values())
                .hasSize(40)
                .allSatisfy(found -> assertThat(found).isEqualTo(upTo(25)));
    }

    @Test
    void takesOverFromAProcessThatWasKilled() throws Exception {
        Process other = RelayProcess.start(fixture, bootstrap);
        try {
            awaitShares(64L);
            relay();
            awaitShares(32L, 32L);
            List<UUID> aggregates = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                aggregates.add(Ids.next());
            }
            insertAll(aggregates, 1, 10);
            other.destroyForcibly().waitFor();
            insertAll(aggregates, 11, 15);
            List<ConsumerRecord<String, byte[]>> messages = topic.read(600, LIMIT);

            assertThat(TestTopic.sequences(messages).values())
                    .hasSize(40)
                    .allSatisfy(found -> assertThat(once(found)).isEqualTo(upTo(15)));
            awaitShares(64L);
        } finally {
            other.destroyForcibly();
        }
    }

    private void insertAll(List<UUID> aggregates, long from, long to) throws SQLException {
        for (long sequence = from; sequence <= to; sequence++) {
            for (UUID aggregate : aggregates) {
                fixture.insert(topic, aggregate, sequence, sequence);
            }
        }
    }

    @Test
    void findsWhatASlowTransactionPutBehindTheSweep() throws Exception {
        relay(Map.of("tocsin.outbox.full-sweep-interval", "PT1S"));
        fixture.insert(topic, Ids.next(), 1, 1);
        topic.read(1, LIMIT);
        Thread.sleep(1_200);
        fixture.insertAged(topic, Ids.next());

        assertThat(topic.read(2, LIMIT)).hasSize(2);
    }
}
