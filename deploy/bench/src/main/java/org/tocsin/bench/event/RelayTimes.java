package org.tocsin.bench.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long after the event's own time the relay began to send it, which is after the commit. Both
 * are in the record, so that it can be read when the round is over; milliseconds.
 */
final class RelayTimes implements AutoCloseable {

    private static final String TOPIC = "tocsin.hazard";
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final long HIGHEST_MILLIS = Duration.ofMinutes(2).toMillis();

    private final KafkaConsumer<String, byte[]> consumer;

    RelayTimes(String kafka) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> all =
                consumer.partitionsFor(TOPIC).stream()
                        .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                        .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Of what was published since this was asked before. */
    Histogram read() {
        Histogram times = new Histogram(HIGHEST_MILLIS, 3);
        ConsumerRecords<String, byte[]> some = consumer.poll(QUIET);
        while (!some.isEmpty()) {
            some.forEach(message -> times.recordValue(millis(message)));
            some = consumer.poll(QUIET);
        }
        return times;
    }

    private static long millis(ConsumerRecord<String, byte[]> message) {
        String time =
                new String(message.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8);
        long happened = OffsetDateTime.parse(time).toInstant().toEpochMilli();
        return Math.clamp(message.timestamp() - happened, 0, HIGHEST_MILLIS);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
