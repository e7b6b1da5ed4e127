package org.tocsin.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.platform.testing.contract.EventContract;

/** Publishes what services publish: an example of the event's schema, with other values in it. */
@ApplicationScoped
public class Happenings {

    private final Outbox outbox;
    private final ObjectMapper json;

    Happenings(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * @param values fields that differ from the example
     */
    public void tell(
            String topic,
            String type,
            UUID id,
            long sequence,
            EventScope scope,
            Map<String, ?> values) {
        EventContract contract = EventContract.of(topic, type);
        ObjectNode payload = contract.examples().getFirst().deepCopy();
        values.forEach((field, value) -> payload.set(field, json.valueToTree(value)));
        contract.accepts(payload);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                outbox.append(
                                        new OutgoingEvent(
                                                topic, type, id, sequence, scope, payload)));
    }
}
