package org.tocsin.gateway.webhook.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.gateway.webhook.domain.SigningSecret;
import org.tocsin.gateway.webhook.domain.Subscription;
import org.tocsin.gateway.webhook.domain.SubscriptionStatus;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/**
 * Storage of subscriptions. Everybody has their own; auditors may read those that were made within
 * their division.
 */
@ApplicationScoped
public class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {

    private static final ScopeColumns DIVISION = new ScopeColumns("s.division", null, null, null);

    private final Caller caller;
    private final Jurisdiction jurisdiction;

    SubscriptionRepository(Caller caller, Jurisdiction jurisdiction) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
    }

    /** What the caller may read. */
    public Clause readable() {
        return caller.is("auditor") ? jurisdiction.of(DIVISION) : own();
    }

    private Clause own() {
        return Clause.of("s.ownerSubject = :owner", "owner", caller.subject());
    }

    public Subscription requireReadable(UUID id) {
        return require(id, readable());
    }

    public Subscription requireOwn(UUID id) {
        return require(id, own());
    }

    private Subscription require(UUID id, Clause scope) {
        Clause where = scope.and(Clause.of("s.id = :id", "id", id));
        return find("from Subscription s where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("webhook", id));
    }

    /** How many the caller has that are not closed. */
    public long countOwn() {
        return count(
                "ownerSubject = ?1 and status <> ?2", caller.subject(), SubscriptionStatus.CLOSED);
    }

    public void add(SigningSecret secret) {
        getEntityManager().persist(secret);
    }

    /** Those that sign at an instant, newest first. */
    public List<SigningSecret> secrets(UUID subscriptionId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select k from SigningSecret k where k.subscriptionId = :id"
                                + " and (k.expiresAt is null or k.expiresAt > :now) order by k.id desc",
                        SigningSecret.class)
                .setParameter("id", subscriptionId)
                .setParameter("now", now)
                .getResultList();
    }
}
