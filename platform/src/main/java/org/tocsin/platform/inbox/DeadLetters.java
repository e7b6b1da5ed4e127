package org.tocsin.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.platform.problem.Refusal;

/**
 * Leaves a copy of what could not be applied on {@code <topic>.dlq}, through the outbox and hence
 * in the transaction that parks it.
 */
final class DeadLetters {

    private static final String DEAD_LETTERS = ".dlq";
    private static final String FAILED = "inbox.event-failed.v1";
    private static final String UNREADABLE = "inbox.record-unreadable.v1";

    /** Characters; what is longer is left out, for a dead letter must always be publishable. */
    private static final int MOST_CONTENT = 300_000;

    private final Outbox outbox;
    private final String consumer;

    DeadLetters(Outbox outbox, String consumer) {
        this.outbox = outbox;
        this.consumer = consumer;
    }

    /** An event that failed: its attributes and data. */
    record FailedEvent(
            String consumer,
            String reason,
            String topic,
            UUID eventId,
            String type,
            UUID aggregateId,
            long sequence,
            Instant time,
            @Nullable JsonNode data) {}

    /** A record that could not be read: where it lies, and its bytes. */
    record UnreadableRecord(
            String consumer,
            String reason,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            Map<String, String> headers,
            @Nullable String valueBase64) {}

    void send(IncomingEvent event, String reason) {
        JsonNode data = event.data().toString().length() > MOST_CONTENT ? null : event.data();
        append(
                FAILED,
                event.topic(),
                event.aggregateId() + "/" + event.sequence(),
                event.scope(),
                new FailedEvent(
                        consumer,
                        reason,
                        event.topic(),
                        event.id(),
                        event.type(),
                        event.aggregateId(),
                        event.sequence(),
                        event.time(),
                        data));
    }

    void send(ConsumerRecord<String, byte[]> message, String reason) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(
                    header.key(),
                    header.value() == null
                            ? ""
                            : new String(header.value(), StandardCharsets.UTF_8));
        }
        boolean tooLong = message.value() == null || message.value().length > MOST_CONTENT / 2;
        append(
                UNREADABLE,
                message.topic(),
                message.partition() + "@" + message.offset(),
                new EventScope(null, null, null, null),
                new UnreadableRecord(
                        consumer,
                        reason,
                        message.topic(),
                        message.partition(),
                        message.offset(),
                        message.key(),
                        headers,
                        tooLong ? null : Base64.getEncoder().encodeToString(message.value())));
    }

    /** Named after its content: the same letter waits in the outbox at most once. */
    private void append(String type, String topic, String what, EventScope scope, Object letter) {
        UUID id =
                UUID.nameUUIDFromBytes(
                        (consumer + "|" + topic + "|" + what).getBytes(StandardCharsets.UTF_8));
        try {
            outbox.append(new OutgoingEvent(topic + DEAD_LETTERS, type, id, 1, scope, letter));
        } catch (Refusal.Stale alreadyThere) {
            // The first copy has not left yet; one is enough.
        }
    }
}
