package org.tocsin.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tocsin.platform.time.Ids;

/**
 * Events as they may lie on a topic of the real broker: in any order, more than once, or with only
 * the last of an aggregate left by compaction. No outbox would write them so.
 */
public final class Wire implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", RealServers.broker().bootstrap()),
                    new StringSerializer(),
                    new ByteArraySerializer());

    /**
     * @param type the published name with version, without prefix
     */
    public void send(String topic, String type, UUID subject, long sequence, String json) {
        var message =
                new ProducerRecord<>(
                        topic, subject.toString(), json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_type",
                        "org.tocsin." + type,
                        "ce_source",
                        "/elsewhere",
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        "2026-11-22T06:00:00.123456Z",
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach(
                        (name, value) ->
                                message.headers()
                                        .add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
