package org.tocsin.inspection.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tocsin.platform.testing.RealServers;

/** Reads what really lies on a topic, from its beginning, as any outside consumer would. */
public final class Topic implements AutoCloseable {

    /** An event as it lies on the topic. */
    public record Event(String key, Map<String, String> headers, String data) {

        public String type() {
            return headers.get("ce_type");
        }

        public long sequence() {
            return Long.parseLong(headers.get("ce_sequence"));
        }
    }

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, List<Event>> seen = new HashMap<>();

    public Topic(String name) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        RealServers.broker().bootstrap(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed");
        this.consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of(name));
    }

    /** All events of one aggregate that have arrived so far. */
    public List<Event> of(String aggregateId) {
        for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
            Map<String, String> headers = new HashMap<>();
            for (Header header : found.headers()) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            seen.computeIfAbsent(found.key(), key -> new ArrayList<>())
                    .add(new Event(found.key(), headers, found.value()));
        }
        return List.copyOf(seen.getOrDefault(aggregateId, List.of()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
