package org.tocsin.gateway.webhook.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tocsin.gateway.webhook.domain.Progress;
import org.tocsin.platform.sql.Columns;

/** How far subscriptions are, and which of them have something to do. */
@ApplicationScoped
public class ProgressTable {

    private static final String WAITING =
            """
            select p.subscription_id, p.bucket from webhook_progress p
              join webhook_subscription s on s.id = p.subscription_id
             where p.bucket in (:buckets)
               and (s.status = 'ACTIVE' and (p.quiet_until is null or p.quiet_until <= :now)
                     and (p.position < (select m.position from feed_mark m where m.name = 'HEAD')
                       or exists (select 1 from webhook_replay r
                                   where r.subscription_id = p.subscription_id and r.status = 'OPEN')
                       or exists (select 1 from webhook_delivery d
                                   where d.subscription_id = p.subscription_id and d.status = 'PENDING'
                                     and d.next_at <= :now))
                 or s.status <> 'CLOSED' and exists (select 1 from webhook_delivery t
                                   where t.subscription_id = p.subscription_id and t.status = 'PENDING'
                                     and t.kind = 'TEST'))
            """;

    private final EntityManager entities;

    ProgressTable(EntityManager entities) {
        this.entities = entities;
    }

    /** A subscription with something to do. */
    public record Waiting(UUID subscriptionId, int bucket) {}

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

    public List<Waiting> waiting(Collection<Integer> buckets, Instant now) {
        if (buckets.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery(WAITING)
                        .setParameter("buckets", buckets)
                        .setParameter("now", now)
                        .getResultList();
        return rows.stream()
                .map(r -> new Waiting(Columns.uuid((byte[]) r[0]), ((Number) r[1]).intValue()))
                .toList();
    }
}
