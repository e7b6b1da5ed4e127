package org.tocsin.hazard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tocsin.platform.testing.RealServers;

/** What is on a topic of the real broker. */
public final class Topic {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration QUIET = Duration.ofMillis(1500);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Topic() {}

    /** An event as it stands on the wire. */
    public record Seen(
            String type, long sequence, String division, String dataschema, String json) {

        public JsonNode data() {
            try {
                return JSON.readTree(json);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String shortType() {
            return type.replaceFirst("^org\\.tocsin\\.", "");
        }
    }

    /** Reads the topic from its beginning until this many events of the aggregate were seen. */
    public static List<Seen> of(String topic, String aggregateId, int expected) {
        List<Seen> seen = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (seen.size() < expected && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> record :
                        consumer.poll(Duration.ofMillis(200))) {
                    if (aggregateId.equals(record.key())) {
                        seen.add(seen(record));
                    }
                }
            }
        }
        assertThat(seen).as("events of %s on %s", aggregateId, topic).hasSize(expected);
        return seen;
    }

    /**
     * Reads the topic from its beginning until this many events of the type were seen of these
     * aggregates, and on until nothing more comes.
     */
    public static List<Seen> of(String topic, String type, Set<String> aggregateIds, int expected) {
        List<Seen> seen = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            boolean more = true;
            while ((more || seen.size() < expected) && System.nanoTime() < end) {
                var records = consumer.poll(QUIET);
                more = !records.isEmpty();
                for (ConsumerRecord<String, String> record : records) {
                    if (aggregateIds.contains(record.key())) {
                        seen.add(seen(record));
                    }
                }
                seen.removeIf(event -> !event.shortType().equals(type));
            }
        }
        assertThat(seen).as("%s on %s", type, topic).hasSize(expected);
        return seen;
    }

    /** Puts records on a topic as another service would. */
    public static void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealServers.broker().bootstrap(), "linger.ms", 0);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The broker did not take the events", e);
        }
    }

    private static Seen seen(ConsumerRecord<String, String> record) {
        return new Seen(
                header(record, "ce_type"),
                Long.parseLong(header(record, "ce_sequence")),
                header(record, "ce_division"),
                header(record, "ce_dataschema"),
                record.value());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealServers.broker().bootstrap()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
