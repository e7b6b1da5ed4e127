package org.tocsin.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tocsin.platform.outbox.EventScope;

/** Reads CloudEvents off Kafka, in binary or structured mode. */
final class EventReader {

    private static final String TYPE_PREFIX = "org.tocsin.";

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    IncomingEvent read(ConsumerRecord<String, byte[]> message) throws Unreadable {
        try {
            return eventOf(message.topic(), KafkaMessageFactory.createReader(message).toEvent());
        } catch (RuntimeException | IOException failure) {
            throw new Unreadable("Not an event: " + failure, failure);
        }
    }

    private IncomingEvent eventOf(String topic, CloudEvent event) throws IOException {
        String type = event.getType();
        if (!type.startsWith(TYPE_PREFIX)) {
            throw new IllegalArgumentException("type " + type);
        }
        return new IncomingEvent(
                topic,
                UUID.fromString(event.getId()),
                type.substring(TYPE_PREFIX.length()),
                UUID.fromString(required("subject", event.getSubject())),
                sequenceOf(event),
                required("time", event.getTime()).toInstant().truncatedTo(ChronoUnit.MICROS),
                scopeOf(event),
                extension(event, "traceparent"),
                dataOf(event));
    }

    private static long sequenceOf(CloudEvent event) {
        long sequence = Long.parseLong(required("sequence", extension(event, "sequence")));
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
        return sequence;
    }

    private static EventScope scopeOf(CloudEvent event) {
        String unitId = extension(event, "unitid");
        return new EventScope(
                extension(event, "division"),
                extension(event, "industry"),
                unitId == null ? null : UUID.fromString(unitId),
                extension(event, "grid"));
    }

    private JsonNode dataOf(CloudEvent event) throws IOException {
        CloudEventData data = required("data", event.getData());
        return json.readTree(data.toBytes());
    }

    @Nullable
    private static String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }

    private static <T> T required(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("no " + what);
        }
        return value;
    }
}
