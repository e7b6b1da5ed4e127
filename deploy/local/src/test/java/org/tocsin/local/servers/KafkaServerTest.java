package org.tocsin.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    private static final Topics TOPICS =
            Topics.declared(Path.of(System.getProperty("tocsin.root"), "docs/events/topics.json"));

    @TempDir Path directory;

    @Test
    void keepsAcknowledgedRecordsWhenItIsKilledAndStartedAgain() throws Exception {
        int port = Ports.freeRun(2);
        long partition;
        try (KafkaServer first = KafkaServer.start(directory.resolve("kafka"), port)) {
            first.createTopics(TOPICS);
            partition = send(first, "tocsin.hazard", "闭环");
            first.kill();
            assertThat(first.child().alive()).isFalse();
        }
        try (KafkaServer second = KafkaServer.start(directory.resolve("kafka"), port)) {
            second.createTopics(TOPICS);
            assertThat(read(second, "tocsin.hazard", (int) partition)).containsExactly("闭环");
        }
    }

    @Test
    void createsEachDeclaredTopicWithADeadLetterAndLosesNothingByAge() throws Exception {
        try (KafkaServer server = KafkaServer.start(directory.resolve("kafka"), Ports.freeRun(2))) {
            server.createTopics(TOPICS);
            try (Admin admin = Topics.admin(server.bootstrap())) {
                assertThat(admin.listTopics().names().get())
                        .containsAll(TOPICS.names())
                        .containsAll(TOPICS.names().stream().map(name -> name + ".dlq").toList());
                assertThat(setting(admin, "tocsin.unit", "cleanup.policy")).isEqualTo("compact");
                assertThat(setting(admin, "tocsin.accident", "retention.ms")).isEqualTo("-1");
            }
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }

    private static long send(KafkaServer server, String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", server.bootstrap(), "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, "key", value)).get().partition();
        }
    }

    private static List<String> read(KafkaServer server, String topic, int partition) {
        Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrap());
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition at = new TopicPartition(topic, partition);
            consumer.assign(List.of(at));
            consumer.seekToBeginning(List.of(at));
            return consumer.poll(Duration.ofSeconds(20)).records(at).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
