package org.tocsin.gateway.atom.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.gateway.atom.domain.Bulletin;
import org.tocsin.gateway.atom.domain.BulletinKind;
import org.tocsin.platform.paging.Clause;

/** What is announced, in the database. */
@ApplicationScoped
public class BulletinBoard {

    private final EntityManager entities;

    BulletinBoard(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Bulletin> find(UUID id) {
        return Optional.ofNullable(entities.find(Bulletin.class, id));
    }

    /** Keeps a bulletin that is whole, be it new or known. */
    public void keep(Bulletin bulletin) {
        entities.persist(bulletin);
    }

    public void clear() {
        entities.createQuery("delete from Bulletin").executeUpdate();
    }

    /**
     * The shown ones, last changed first.
     *
     * @param before where the page before ended, {@code null} for the first
     */
    public List<Bulletin> page(@Nullable BulletinKind kind, @Nullable Place before, int limit) {
        Clause where = Clause.of("b.shown = true").and(of(kind)).and(before(before));
        TypedQuery<Bulletin> query =
                entities.createQuery(
                        "select b from Bulletin b where "
                                + where.hql()
                                + " order by b.updatedAt desc, b.id desc",
                        Bulletin.class);
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** When anything changed last, what is hidden since included. */
    public Optional<Instant> changedAt(@Nullable BulletinKind kind) {
        Clause where = of(kind);
        TypedQuery<Instant> query =
                entities.createQuery(
                        "select max(b.updatedAt) from Bulletin b where " + where.hql(),
                        Instant.class);
        where.parameters().forEach(query::setParameter);
        return Optional.ofNullable(query.getSingleResult());
    }

    private static Clause of(@Nullable BulletinKind kind) {
        return Clause.ifPresent(kind, "b.kind = :kind", "kind");
    }

    private static Clause before(@Nullable Place place) {
        return place == null
                ? Clause.ALL
                : new Clause(
                        "b.updatedAt < :at or b.updatedAt = :at and b.id < :id",
                        Map.of("at", place.at(), "id", place.id()));
    }

    /** Where a page ended. */
    public record Place(Instant at, UUID id) {}
}
