package org.tocsin.gateway.webhook.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.tocsin.gateway.webhook.domain.Progress;
import org.tocsin.platform.sql.Columns;

/** How far subscriptions are. */
@ApplicationScoped
public class ProgressTable {

    private final EntityManager entities;

    ProgressTable(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Progress progress) {
        entities.persist(progress);
    }

    public Progress get(UUID subscriptionId) {
        return entities.find(Progress.class, subscriptionId);
    }

    /** Must come first in its transaction: what was read before is not read again. */
    public Progress lock(UUID subscriptionId) {
        return (Progress)
                entities.createNativeQuery(
                                "select * from webhook_progress where subscription_id = :id for update",
                                Progress.class)
                        .setParameter("id", Columns.bytes(subscriptionId))
                        .getSingleResult();
    }
}
