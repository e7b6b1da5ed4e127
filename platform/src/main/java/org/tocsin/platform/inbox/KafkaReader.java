package org.tocsin.platform.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** Reads topics for one group and commits only what was handled. Used by a single thread. */
final class KafkaReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(KafkaReader.class);
    private static final Duration COMMIT_LIMIT = Duration.ofSeconds(5);

    /** A batch that takes longer is cut, so that the group does not take the reader for dead. */
    private static final long BATCH_LIMIT_NANOS = Duration.ofSeconds(30).toNanos();

    private final KafkaConsumer<String, byte[]> kafka;
    private final int together;

    /** Handles one record; if it throws or says {@code false}, the record is read again. */
    interface Handler {
        boolean handle(ConsumerRecord<String, byte[]> message) throws InterruptedException;

        /** Handles all of them at once or, if it says {@code false}, none. */
        boolean together(List<ConsumerRecord<String, byte[]>> messages) throws InterruptedException;
    }

    KafkaReader(
            Map<String, Object> cluster, String group, Set<String> topics, InboxSettings settings) {
        together = settings.together();
        Map<String, Object> configuration = new HashMap<>(cluster);
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxPollRecords());
        int session = Math.toIntExact(settings.sessionTimeout().toMillis());
        configuration.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        configuration.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        configuration.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        kafka =
                new KafkaConsumer<>(
                        configuration, new StringDeserializer(), new ByteArrayDeserializer());
        kafka.subscribe(topics);
    }

    boolean assigned() {
        return !kafka.assignment().isEmpty();
    }

    /** Records that were published and not read yet, as far as it is known. */
    long behind() {
        return kafka.assignment().stream()
                .map(kafka::currentLag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }

    /** Reads once; what was handled before a failure stays handled. */
    void poll(Duration limit, Handler handler) throws InterruptedException {
        ConsumerRecords<String, byte[]> messages = kafka.poll(limit);
        if (messages.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
        boolean all = false;
        try {
            all = handle(messages, handler, handled);
        } finally {
            if (!all) {
                rewind(messages, handled);
            }
            commit(handled);
        }
    }

    /** Takes what came together together, as far as that goes; nobody waits for more to come. */
    private boolean handle(
            ConsumerRecords<String, byte[]> messages,
            Handler handler,
            Map<TopicPartition, OffsetAndMetadata> handled)
            throws InterruptedException {
        long end = System.nanoTime() + BATCH_LIMIT_NANOS;
        for (TopicPartition partition : messages.partitions()) {
            List<ConsumerRecord<String, byte[]>> waiting = messages.records(partition);
            while (!waiting.isEmpty()) {
                int size = Math.min(together, waiting.size());
                List<ConsumerRecord<String, byte[]>> some = waiting.subList(0, size);
                if (size > 1 && System.nanoTime() - end < 0 && handler.together(some)) {
                    handled.put(partition, after(some.getLast()));
                } else if (!oneByOne(some, end, handler, handled)) {
                    return false;
                }
                waiting = waiting.subList(size, waiting.size());
            }
        }
        return true;
    }

    private static boolean oneByOne(
            List<ConsumerRecord<String, byte[]>> messages,
            long end,
            Handler handler,
            Map<TopicPartition, OffsetAndMetadata> handled)
            throws InterruptedException {
        for (ConsumerRecord<String, byte[]> message : messages) {
            if (System.nanoTime() - end > 0 || !handler.handle(message)) {
                return false;
            }
            handled.put(new TopicPartition(message.topic(), message.partition()), after(message));
        }
        return true;
    }

    private static OffsetAndMetadata after(ConsumerRecord<String, byte[]> message) {
        return new OffsetAndMetadata(message.offset() + 1);
    }

    private void rewind(
            ConsumerRecords<String, byte[]> messages,
            Map<TopicPartition, OffsetAndMetadata> handled) {
        Set<TopicPartition> assigned = kafka.assignment();
        for (TopicPartition partition : messages.partitions()) {
            if (assigned.contains(partition)) {
                OffsetAndMetadata done = handled.get(partition);
                long first = messages.records(partition).getFirst().offset();
                kafka.seek(partition, done == null ? first : done.offset());
            }
        }
    }

    /** A commit that fails is made good by a later one; until then the marks drop what repeats. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> handled) {
        if (handled.isEmpty()) {
            return;
        }
        try {
            kafka.commitSync(handled, COMMIT_LIMIT);
        } catch (KafkaException failure) {
            LOG.debugf(failure, "Offsets not committed");
        }
    }

    @Override
    public void close() {
        kafka.close(CloseOptions.timeout(COMMIT_LIMIT));
    }
}
