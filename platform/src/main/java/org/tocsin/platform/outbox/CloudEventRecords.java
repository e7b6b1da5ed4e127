package org.tocsin.platform.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns stored events into CloudEvents 1.0 in Kafka's binary mode, keyed by aggregate. */
final class CloudEventRecords {

    /** What every type carries on the wire before its short name. */
    static final String TYPE_PREFIX = "org.tocsin.";

    private final URI source;

    CloudEventRecords(String service) {
        this.source = URI.create("/" + service);
    }

    ProducerRecord<String, byte[]> of(StoredEvent event) {
        String aggregate = event.aggregateId().toString();
        return KafkaMessageFactory.createWriter(event.topic(), null, aggregate)
                .writeBinary(cloudEvent(event, aggregate));
    }

    private CloudEvent cloudEvent(StoredEvent event, String aggregate) {
        EventScope scope = event.scope();
        CloudEventBuilder builder =
                CloudEventBuilder.v1()
                        .withId(event.id().toString())
                        .withSource(source)
                        .withType(TYPE_PREFIX + event.type())
                        .withSubject(aggregate)
                        .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withDataSchema(schemaOf(event))
                        .withExtension("sequence", Long.toString(event.sequence()))
                        .withData(event.payload().getBytes(StandardCharsets.UTF_8));
        extend(builder, "division", scope.division());
        extend(builder, "industry", scope.industry());
        extend(builder, "unitid", scope.unitId() == null ? null : scope.unitId().toString());
        extend(builder, "grid", scope.grid());
        extend(builder, "traceparent", event.traceparent());
        return builder.build();
    }

    private static URI schemaOf(StoredEvent event) {
        String folder = event.topic().endsWith(".dlq") ? "tocsin.dead-letter" : event.topic();
        return URI.create("/api/v1/events/" + folder + "/" + event.type() + ".json");
    }

    private static void extend(CloudEventBuilder builder, String name, String value) {
        if (value != null) {
            builder.withExtension(name, value);
        }
    }
}
