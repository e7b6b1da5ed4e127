package org.tocsin.accident.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.sql.Columns;

/**
 * Moves an accident into the past, with all that was recorded of it, as if nobody had looked since.
 * The clock itself is not moved: what is known in the future would stay in everybody's way.
 */
@ApplicationScoped
public class LongAgo {

    private static final List<String> MOVES =
            List.of(
                    "update accident set occurred_at = timestampadd(second, -:s, occurred_at),"
                            + " head_informed_at = timestampadd(second, -:s, head_informed_at),"
                            + " received_at = timestampadd(second, -:s, received_at),"
                            + " reported_at = timestampadd(second, -:s, reported_at),"
                            + " known_at = timestampadd(second, -:s, known_at) where id = :id",
                    "update accident_revision set occurred_at = timestampadd(second, -:s, occurred_at),"
                            + " head_informed_at = timestampadd(second, -:s, head_informed_at),"
                            + " received_at = timestampadd(second, -:s, received_at),"
                            + " reported_at = timestampadd(second, -:s, reported_at),"
                            + " superseded_at = timestampadd(second, -:s, superseded_at),"
                            + " known_at = timestampadd(second, -:s, known_at) where accident_id = :id",
                    "update accident_duty set runs_from = timestampadd(second, -:s, runs_from),"
                            + " due_at = timestampadd(second, -:s, due_at),"
                            + " due_order = timestampadd(second, -:s, due_order),"
                            + " done_at = timestampadd(second, -:s, done_at) where accident_id = :id");
    private static final List<String> DAYS =
            List.of(
                    "update accident set occurred_on = date(timestampadd(hour, 8, occurred_at)) where id = :id",
                    "update accident_revision set occurred_on = date(timestampadd(hour, 8, occurred_at))"
                            + " where accident_id = :id");

    private final EntityManager entities;

    LongAgo(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void move(String accidentId, Duration ago) {
        byte[] id = Columns.bytes(UUID.fromString(accidentId));
        for (String move : MOVES) {
            entities.createNativeQuery(move)
                    .setParameter("s", ago.toSeconds())
                    .setParameter("id", id)
                    .executeUpdate();
        }
        for (String day : DAYS) {
            entities.createNativeQuery(day).setParameter("id", id).executeUpdate();
        }
    }

    /** As an accident from before there was a clock. */
    @Transactional
    public void forgetDuties(String accidentId) {
        byte[] id = Columns.bytes(UUID.fromString(accidentId));
        entities.createNativeQuery("delete from accident_duty where accident_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery("insert into duty_backlog (accident_id) values (:id)")
                .setParameter("id", id)
                .executeUpdate();
    }
}
