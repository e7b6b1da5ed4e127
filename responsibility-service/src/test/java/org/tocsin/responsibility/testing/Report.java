package org.tocsin.responsibility.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/**
 * An event of another service: the example of its published schema with some fields changed, so
 * that no test believes in an event that nobody sends.
 *
 * @param unit as the event's scope names it
 */
public record Report(
        UUID id,
        String topic,
        String type,
        UUID aggregate,
        long sequence,
        Instant at,
        UUID unit,
        String division,
        ObjectNode data) {

    public static Report of(String topic, String type, UUID aggregate, long sequence) {
        JsonNode example = EventContract.of(topic, type).examples().getFirst();
        ObjectNode data = example.deepCopy();
        return new Report(
                UUID.randomUUID(),
                topic,
                type,
                aggregate,
                sequence,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                People.ENTERPRISE_A,
                "990101001",
                data);
    }

    public Report at(Instant when) {
        return new Report(id, topic, type, aggregate, sequence, when, unit, division, data);
    }

    /** The unit and its place, in the scope, and in the payload where it names them. */
    public Report about(UUID who, String where) {
        if (data.has("unitId")) {
            data.put("unitId", who.toString());
        }
        if (data.has("division")) {
            data.put("division", where);
        }
        return new Report(id, topic, type, aggregate, sequence, at, who, where, data);
    }

    /** As of an accident where no unit is known. */
    public Report withoutUnit() {
        data.putNull("unitId");
        return new Report(id, topic, type, aggregate, sequence, at, null, division, data);
    }

    /** Changes a field of the payload. */
    public Report with(String field, Object value) {
        data.set(field, new ObjectMapper().valueToTree(value));
        return this;
    }

    /** As the inbox hands it to a listener. */
    public IncomingEvent incoming() {
        checked();
        return new IncomingEvent(
                topic,
                id,
                type,
                aggregate,
                sequence,
                at,
                new EventScope(division, null, unit, null),
                null,
                data);
    }

    /** Puts it on its topic, as its service would. */
    public void send() {
        checked();
        var event =
                CloudEventBuilder.v1()
                        .withId(id.toString())
                        .withSource(URI.create("/another-service"))
                        .withType("org.tocsin." + type)
                        .withSubject(aggregate.toString())
                        .withTime(at.atOffset(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withExtension("sequence", Long.toString(sequence))
                        .withExtension("division", division)
                        .withExtension("unitid", unit.toString())
                        .withData(data.toString().getBytes(StandardCharsets.UTF_8))
                        .build();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealServers.broker().bootstrap(), "linger.ms", 0);
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.createWriter(topic, null, aggregate.toString())
                        .writeBinary(event);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The broker did not take an event", e);
        }
    }

    private void checked() {
        EventContract.of(topic, type).accepts(data.toString());
    }
}
