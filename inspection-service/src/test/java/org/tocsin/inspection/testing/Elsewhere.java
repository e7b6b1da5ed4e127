package org.tocsin.inspection.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.contract.EventContract;

/** Puts the published samples of other services on their topics, told of other things. */
@ApplicationScoped
public class Elsewhere {

    private final Outbox outbox;
    private final EntityManager entities;

    Elsewhere(Outbox outbox, EntityManager entities) {
        this.outbox = outbox;
        this.entities = entities;
    }

    /** Up to which of its events a consumer has heard of something; 0 for none. */
    @Transactional
    public long heard(String consumer, UUID aggregate) {
        List<?> found =
                entities.createNativeQuery(
                                "select last_sequence from inbox_mark where consumer = :consumer and aggregate_id = :id",
                                Long.class)
                        .setParameter("consumer", consumer)
                        .setParameter("id", Columns.bytes(aggregate))
                        .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.getFirst()).longValue();
    }

    /** A sample of a type, to be changed. */
    public static ObjectNode sample(String topic, String type) {
        return EventContract.of(topic, type).examples().getFirst().deepCopy();
    }

    @Transactional
    public void tell(String topic, String type, UUID aggregate, long sequence, ObjectNode data) {
        EventContract.of(topic, type).accepts(data);
        outbox.append(
                new OutgoingEvent(
                        topic,
                        type,
                        aggregate,
                        sequence,
                        new EventScope("990101001", null, null, null),
                        data));
    }

    /** Of a hazard at a unit; {@code kind} of overdue is REVIEW. */
    public void hazard(UUID hazard, long sequence, String type, UUID unit) {
        ObjectNode data = sample("tocsin.hazard", type);
        data.put("hazardId", hazard.toString());
        data.put("unitId", unit.toString());
        data.putNull("findingId");
        if (data.has("kind")) {
            data.put("kind", "REVIEW");
            data.put("status", "REVIEW_REQUESTED");
            data.put("previousStatus", "REVIEW_REQUESTED");
        }
        tell("tocsin.hazard", type, hazard, sequence, data);
    }

    public void accident(UUID accident, long sequence, String type, UUID unit) {
        ObjectNode data = sample("tocsin.accident", type);
        data.put("accidentId", accident.toString());
        data.put("unitId", unit == null ? null : unit.toString());
        tell("tocsin.accident", type, accident, sequence, data);
    }
}
