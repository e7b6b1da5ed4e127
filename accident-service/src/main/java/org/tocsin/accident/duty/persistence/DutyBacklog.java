package org.tocsin.accident.duty.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The accidents from before there was a clock, until their duties have been computed. */
@ApplicationScoped
public class DutyBacklog {

    private final EntityManager entities;

    DutyBacklog(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    public List<UUID> next(int atMost) {
        return entities.createNativeQuery(
                        "select accident_id from duty_backlog order by accident_id", UUID.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    public void remove(UUID accidentId) {
        entities.createNativeQuery("delete from duty_backlog where accident_id = :id")
                .setParameter("id", accidentId)
                .executeUpdate();
    }
}
