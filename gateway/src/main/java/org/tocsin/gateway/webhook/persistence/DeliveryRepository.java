package org.tocsin.gateway.webhook.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tocsin.gateway.webhook.domain.Attempt;
import org.tocsin.gateway.webhook.domain.Delivery;
import org.tocsin.gateway.webhook.domain.DeliveryKind;
import org.tocsin.gateway.webhook.domain.DeliveryStatus;
import org.tocsin.gateway.webhook.domain.Replay;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;

/** Storage of deliveries, their attempts and replays. Who may ask is judged by the subscription. */
@ApplicationScoped
public class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    private static final String DUE =
            """
            select d from Delivery d
             where d.subscriptionId = :id and d.status = :pending and d.nextAt <= :now and d.kind in (:kinds)
               and not exists (select 1 from Delivery e
                                where e.subscriptionId = d.subscriptionId and e.aggregateId = d.aggregateId
                                  and e.status = :pending and e.ordinal < d.ordinal)
             order by case when d.kind = :test then 0 else 1 end, d.ordinal
            """;

    /** Deliveries whose turn it is: of each aggregate the first that is not settled. */
    public List<Delivery> due(
            UUID subscriptionId, Collection<DeliveryKind> kinds, Instant now, int limit) {
        return getEntityManager()
                .createQuery(DUE, Delivery.class)
                .setParameter("id", subscriptionId)
                .setParameter("pending", DeliveryStatus.PENDING)
                .setParameter("now", now)
                .setParameter("kinds", kinds)
                .setParameter("test", DeliveryKind.TEST)
                .setMaxResults(limit)
                .getResultList();
    }

    public long pending(UUID subscriptionId) {
        return count("subscriptionId = ?1 and status = ?2", subscriptionId, DeliveryStatus.PENDING);
    }

    /** Everything that waits is tried from now on, and for as long as if it were new. */
    public void renew(UUID subscriptionId, Instant now) {
        update(
                "nextAt = ?1, firstTriedAt = null where subscriptionId = ?2 and status = ?3",
                now,
                subscriptionId,
                DeliveryStatus.PENDING);
    }

    public void giveUp(UUID subscriptionId, Instant now) {
        update(
                "status = ?1, settledAt = ?2 where subscriptionId = ?3 and status = ?4",
                DeliveryStatus.GIVEN_UP,
                now,
                subscriptionId,
                DeliveryStatus.PENDING);
    }

    public Clause matching(
            UUID subscriptionId, @Nullable DeliveryStatus status, @Nullable DeliveryKind kind) {
        return Clause.of("d.subscriptionId = :id", "id", subscriptionId)
                .and(Clause.ifPresent(status, "d.status = :status", "status"))
                .and(Clause.ifPresent(kind, "d.kind = :kind", "kind"));
    }

    public Delivery require(UUID subscriptionId, UUID id) {
        return find("id = ?1 and subscriptionId = ?2", id, subscriptionId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("webhook delivery", id));
    }

    public void add(Attempt attempt) {
        getEntityManager().persist(attempt);
    }

    public List<Attempt> attempts(UUID deliveryId) {
        return getEntityManager()
                .createQuery(
                        "select a from Attempt a where a.deliveryId = :id order by a.number",
                        Attempt.class)
                .setParameter("id", deliveryId)
                .getResultList();
    }

    public void add(Replay replay) {
        getEntityManager().persist(replay);
    }

    public List<Replay> openReplays(UUID subscriptionId) {
        return getEntityManager()
                .createQuery(
                        "select r from Replay r where r.subscriptionId = :id and r.status = :open order by r.id",
                        Replay.class)
                .setParameter("id", subscriptionId)
                .setParameter("open", Replay.Status.OPEN)
                .getResultList();
    }

    public Replay requireReplay(UUID subscriptionId, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select r from Replay r where r.id = :id and r.subscriptionId = :subscription",
                        Replay.class)
                .setParameter("id", id)
                .setParameter("subscription", subscriptionId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("webhook replay", id));
    }

    /** Forgets deliveries that were settled before an instant, with their attempts. */
    public int forget(Instant before, int batch) {
        return getEntityManager()
                .createNativeQuery(
                        "delete from webhook_delivery where settled_at < :before order by settled_at limit "
                                + batch)
                .setParameter("before", before)
                .executeUpdate();
    }
}
