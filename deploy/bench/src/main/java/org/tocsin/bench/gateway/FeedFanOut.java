package org.tocsin.bench.gateway;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Paced;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.harness.Processes;

/** How soon after its commit an event is at all of two thousand readers of one gateway's stream. */
public final class FeedFanOut implements Benchmark {

    private static final int READERS = 2_000;
    private static final int PER_SECOND = 10;
    private static final int AT_ONCE = 16;
    private static final String STREAM = "at the last of 2,000 readers of the stream";
    private static final String KAFKA = "at one consumer straight from Kafka";
    private static final String TOPIC = "tocsin.hazard";
    private static final Pattern NUMBER = Pattern.compile("\"bench\":([0-9]+)");
    private static final String EVENT =
            "insert into outbox_event (id, topic, type, aggregate_id, sequence, bucket, division, occurred_at, payload)"
                    + " values (?, ?, 'hazard.reported.v1', ?, 1, ?, '990101001', utc_timestamp(6), ?)";

    private final AtomicLong numbers = new AtomicLong();
    private final Arrivals atReaders = new Arrivals(READERS);
    private final Arrivals atConsumer = new Arrivals(1);
    private final List<StreamReader> readers = new ArrayList<>();
    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(4);
    private GatewayStack gateway;
    private volatile boolean over;
    private Thread consumer;

    @Override
    public String name() {
        return "feed-fanout";
    }

    @Override
    public String question() {
        return "From the commit of an event until it has arrived, %d events a second, every one at every reader"
                .formatted(PER_SECOND);
    }

    @Override
    public Plan plan(Plan asked) {
        return new Plan(asked.warmUp(), asked.round(), asked.rounds(), AT_ONCE);
    }

    @Override
    public Map<String, String> baselines() {
        return Map.of(STREAM, KAFKA);
    }

    @Override
    public List<Contender> prepare() throws Exception {
        gateway =
                new GatewayStack(
                        "http://127.0.0.1:9",
                        Map.of("TOCSIN_STREAMS_PER_CALLER", Integer.toString(READERS)));
        while (connections.remainingCapacity() > 0) {
            connections.add(gateway.connect());
        }
        String token = gateway.token();
        for (int i = 0; i < READERS; i++) {
            readers.add(new StreamReader(gateway.port(), token, "now", atReaders::arrived));
        }
        consumer = Thread.ofPlatform().daemon().start(this::consume);
        return List.of(
                new Paced(new Until(STREAM, atReaders), PER_SECOND),
                new Paced(new Until(KAFKA, atConsumer), PER_SECOND));
    }

    /** One operation is an event that arrived. Each is on both ways, whichever is waited for. */
    private final class Until implements Contender {

        private final String name;
        private final Arrivals arrivals;

        private Until(String name, Arrivals arrivals) {
            this.name = name;
            this.arrivals = arrivals;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void once() throws Exception {
            long number = commit();
            arrivals.awaitEverywhere(number);
        }

        @Override
        public long cpuNanos() {
            return Processes.cpuNanos(gateway.pid());
        }

        @Override
        public void settle() throws Exception {
            long last = numbers.get();
            for (long number = 1; number <= last; number++) {
                atReaders.awaitEverywhere(number);
                atConsumer.awaitEverywhere(number);
            }
            System.out.printf("readers:  %s%n", atReaders.told());
            System.out.printf("consumer: %s%n", atConsumer.told());
            System.out.printf(
                    "memory of the gateway %d MB%n", Processes.resident(gateway.pid()) >> 20);
        }
    }

    private long commit() throws Exception {
        Connection connection = connections.take();
        try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
            long number = numbers.incrementAndGet();
            insert.setBytes(1, bytes(UUID.randomUUID()));
            insert.setString(2, TOPIC);
            insert.setBytes(3, bytes(UUID.randomUUID()));
            insert.setLong(4, number % 64);
            insert.setString(
                    5, "{\"bench\":%d,\"text\":\"%s\"}".formatted(number, "x".repeat(300)));
            atReaders.committing(number);
            atConsumer.committing(number);
            insert.executeUpdate();
            return number;
        } finally {
            connections.add(connection);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private void consume() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", gateway.kafka());
        settings.put("group.id", "bench");
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            kafka.subscribe(List.of(TOPIC));
            while (!over) {
                kafka.poll(Duration.ofMillis(100))
                        .forEach(
                                record -> {
                                    Matcher number = NUMBER.matcher(record.value());
                                    if (number.find()) {
                                        atConsumer.arrived(Long.parseLong(number.group(1)));
                                    }
                                });
            }
        }
    }

    @Override
    public void close() throws Exception {
        over = true;
        for (StreamReader reader : readers) {
            reader.close();
        }
        if (consumer != null) {
            consumer.join(2_000);
        }
        if (gateway != null) {
            gateway.close();
        }
    }
}
