package org.tocsin.bench.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/**
 * A producer as the relay's and a consumer in one process, with a copy of a record that the suite
 * itself has published, on as many partitions.
 */
final class BareKafka implements Contender, AutoCloseable {

    static final String NAME = "bare producer and consumer";

    private static final String COPIED = "tocsin.hazard";
    private static final String TOPIC = "bench.bare";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, CompletableFuture<Long>> arrivals = new ConcurrentHashMap<>();
    private final ServiceStack stack;
    private final ConsumerRecord<String, byte[]> copied;
    private final KafkaProducer<String, byte[]> producer;
    private final Thread thread;
    private volatile boolean over;

    /** There must be a record in the topic of hazards. */
    BareKafka(ServiceStack stack) throws Exception {
        this.stack = stack;
        createTopic();
        copied = anyHazard();
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                stack.kafka(),
                                "acks",
                                "all",
                                "enable.idempotence",
                                true,
                                "linger.ms",
                                0),
                        new StringSerializer(),
                        new ByteArraySerializer());
        thread = Thread.ofPlatform().name("bare-consumer").daemon().start(this::consume);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void once() throws Exception {
        timed(begin());
    }

    @Override
    public long timed(long begun) throws Exception {
        String key = UUID.randomUUID().toString();
        CompletableFuture<Long> arrival = new CompletableFuture<>();
        arrivals.put(key, arrival);
        long sent = System.nanoTime();
        producer.send(new ProducerRecord<>(TOPIC, null, key, copied.value(), copied.headers()))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return arrival.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - sent;
    }

    /** With this process, which is producer and consumer. */
    @Override
    public long cpuNanos() {
        return stack.baselineCpu(Part.KAFKA);
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            int partitions =
                    admin.describeTopics(List.of(COPIED))
                            .allTopicNames()
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .get(COPIED)
                            .partitions()
                            .size();
            admin.createTopics(List.of(new NewTopic(TOPIC, partitions, (short) 1)))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private KafkaConsumer<String, byte[]> consumer(String group, String topic) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                stack.kafka(),
                                "group.id",
                                group,
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private ConsumerRecord<String, byte[]> anyHazard() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (KafkaConsumer<String, byte[]> consumer = consumer("bench-copy", COPIED)) {
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> hazard : consumer.poll(POLL)) {
                    return hazard;
                }
            }
        }
        throw new IllegalStateException("No hazard was published");
    }

    private void consume() {
        try (KafkaConsumer<String, byte[]> consumer = consumer("bench-bare", TOPIC)) {
            while (!over) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                for (ConsumerRecord<String, byte[]> message : records) {
                    CompletableFuture<Long> arrival = arrivals.remove(message.key());
                    if (arrival != null) {
                        arrival.complete(now);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
        producer.close();
    }
}
