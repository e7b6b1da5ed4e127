package org.tocsin.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.servers.KafkaServer;
import org.tocsin.local.servers.Ports;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.RelayFixture;
import org.tocsin.platform.outbox.TestTopic;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** The broker is killed with {@code kill -9} under a relay and a consumer, and comes back. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BrokerOutageTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Duration OUTAGE = Duration.ofMillis(2_500);

    @Inject DataSource database;
    @Inject Outbox outbox;
    @Inject ObjectMapper json;
    @Inject InboxSettings settings;

    private Path directory;
    private KafkaServer broker;
    private RelayFixture fixture;
    private TestTopic topic;
    private Recorder recorder;

    private KafkaServer startBroker(int port) {
        return KafkaServer.start(directory.resolve("kafka"), port);
    }

    @Test
    void losesNothingAndSpendsNoRetries(@TempDir Path fresh) throws Exception {
        directory = fresh;
        broker = startBroker(Ports.freeRun(2));
        fixture = RelayFixture.on(RealServers.database(), "outage", broker.bootstrap());
        topic = TestTopic.at(broker.bootstrap()).create();
        recorder = new Recorder(database, topic, Continuity.EVERY_EVENT);
        InboxConsumer consumer = consumer();
        Thread thread = Thread.ofPlatform().start(consumer);
        try (AutoCloseable _ = fixture.relay()) {
            liveThroughAnOutage();
        } finally {
            consumer.stop();
            thread.join();
            broker.kill();
        }
    }

    private InboxConsumer consumer() {
        return new InboxConsumer(
                "platform",
                recorder,
                ConsumerParts.of(recorder, database, outbox, json, new SimpleMeterRegistry()),
                database,
                Map.of("bootstrap.servers", broker.bootstrap()),
                settings);
    }

    private void liveThroughAnOutage() throws Exception {
        UUID first = Ids.next();
        UUID second = Ids.next();
        fixture.insert(topic, first, 1, 3);
        awaitApplied(first, 3);
        broker.kill();
        fixture.insert(topic, first, 4, 20);
        fixture.insert(topic, second, 1, 20);
        Thread.sleep(OUTAGE);
        assertThat(fixture.count("outbox_event")).isEqualTo(37);
        RestAssured.get("/q/health/ready").then().statusCode(200);
        broker = startBroker(broker.port());

        awaitApplied(first, 20);
        awaitApplied(second, 20);
        assertThat(fixture.count("outbox_quarantine")).isZero();
        await().atMost(LIMIT).until(() -> fixture.count("outbox_event") == 0);
    }

    private void awaitApplied(UUID aggregate, long last) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(recorder.applied(aggregate))
                                        .isEqualTo(
                                                LongStream.rangeClosed(1, last).boxed().toList()));
    }
}
