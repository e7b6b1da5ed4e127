package org.tocsin.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of one test, read from its beginning. */
public record TestTopic(String bootstrap, String name) {

    private static final int PARTITIONS = 3;

    /** A name that no other test has; the topic itself must be {@link #create}d. */
    public static TestTopic at(String bootstrap) {
        return new TestTopic(bootstrap, "tocsin.test-" + UUID.randomUUID());
    }

    public TestTopic create() {
        return create(Map.of());
    }

    public TestTopic create(Map<String, String> settings) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrap))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1).configs(settings)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return this;
    }

    public TestTopic deadLetters() {
        return new TestTopic(bootstrap, name + ".dlq");
    }

    /**
     * Waits until that many different records are there, then a little for any that are too many.
     */
    public List<ConsumerRecord<String, byte[]>> read(int count, Duration limit) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            long end = System.nanoTime() + limit.toNanos();
            while (ids.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                found.forEach(message -> ids.add(header(message, "ce_id")));
            }
            consumer.poll(Duration.ofMillis(300)).forEach(found::add);
        }
        return found;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "auto.offset.reset",
                                "earliest",
                                "allow.auto.create.topics",
                                false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new TopicPartition(name, i));
        }
        consumer.assign(partitions);
        return consumer;
    }

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null
                ? ""
                : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** By key, the sequences in the order of the partition. */
    public static Map<String, List<Long>> sequences(List<ConsumerRecord<String, byte[]>> messages) {
        Map<String, List<Long>> byKey = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            byKey.computeIfAbsent(message.key(), _ -> new ArrayList<>())
                    .add(Long.parseLong(header(message, "ce_sequence")));
        }
        return byKey;
    }
}
