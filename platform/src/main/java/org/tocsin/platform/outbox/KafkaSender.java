package org.tocsin.platform.outbox;

import io.opentelemetry.api.trace.SpanKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tocsin.platform.trace.Spans;
import org.tocsin.platform.trace.TraceContext;
import org.tocsin.platform.trace.Work;

/** The suite's only Kafka producer: idempotent, acknowledged by all replicas, without lingering. */
final class KafkaSender implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Map<String, Object> configuration;
    private KafkaProducer<String, byte[]> producer;

    /**
     * @param kafka how to reach the cluster: {@code bootstrap.servers}, security
     */
    KafkaSender(Map<String, Object> kafka, String clientId, OutboxSettings settings) {
        int delivery = Math.toIntExact(settings.deliveryTimeout().toMillis());
        configuration = new HashMap<>(kafka);
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery * 3 / 4);
        configuration.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.metadataTimeout().toMillis());
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, settings.maxRecordSize());
        configuration.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
    }

    /** A failure comes out of the future, never out of this call. */
    Future<RecordMetadata> send(CloudEventRecords records, StoredEvent event) {
        ProducerRecord<String, byte[]> message;
        try {
            message = records.of(event);
        } catch (RuntimeException unwritable) {
            return CompletableFuture.failedFuture(
                    new SerializationException("Not writable as a CloudEvent", unwritable));
        }
        try {
            if (producer == null) {
                producer =
                        new KafkaProducer<>(
                                configuration, new StringSerializer(), new ByteArraySerializer());
            }
            return send(message, event);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Recorded in the trace of what caused the event, which goes on from here in a header. */
    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> message, StoredEvent event) {
        if (!Spans.recorded()) {
            return producer.send(message);
        }
        Work work =
                Spans.begin(SpanKind.PRODUCER, "publish " + event.type(), event.traceparent())
                        .with("messaging.system", "kafka")
                        .with("messaging.operation.type", "send")
                        .with("messaging.destination.name", event.topic())
                        .with("cloudevents.event_type", event.type())
                        .with("cloudevents.event_id", event.id().toString());
        String here = work.traceparent(event.traceparent());
        if (here != null) {
            message.headers()
                    .add(TraceContext.TRACEPARENT, here.getBytes(StandardCharsets.US_ASCII));
        }
        return producer.send(
                message,
                (_, failure) -> {
                    if (failure != null) {
                        work.failed(failure);
                    }
                    work.end();
                });
    }

    /** Gives the producer up; the next sending makes a new one. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSE_TIMEOUT);
            producer = null;
        }
    }
}
