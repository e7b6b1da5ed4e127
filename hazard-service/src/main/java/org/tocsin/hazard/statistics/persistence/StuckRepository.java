package org.tocsin.hazard.statistics.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.statistics.domain.Question;
import org.tocsin.platform.paging.Clause;

/** Names the hazards and units behind the figures, within the present caller's scope. */
@ApplicationScoped
public class StuckRepository {

    private final EntityManager entities;
    private final FactClauses clauses;

    StuckRepository(EntityManager entities, FactClauses clauses) {
        this.entities = entities;
        this.clauses = clauses;
    }

    /** Hazards of one unit among those of a period. */
    public record OfUnit(UUID unitId, long recurred, long failedTwice) {}

    /**
     * The open hazards that have been longest where they are: found in the index first, so that no
     * row is read in vain.
     */
    public List<HazardFact> longest(Question question, Set<HazardStatus> open, int atMost) {
        Clause where =
                clauses.of(question, Occurrence.REPORTED)
                        .and(Clause.of("f.status in (:open)", "open", open));
        TypedQuery<UUID> ids =
                entities.createQuery(
                        "select f.id from HazardFact f where %s order by f.statusSince, f.id"
                                .formatted(where.hql()),
                        UUID.class);
        where.parameters().forEach(ids::setParameter);
        return entities.createQuery(
                        "select f from HazardFact f where f.id in (:ids) order by f.statusSince, f.id",
                        HazardFact.class)
                .setParameter("ids", ids.setMaxResults(atMost).getResultList())
                .getResultList();
    }

    /** Units with hazards that recurred or failed in review so often, those with most first. */
    public List<OfUnit> units(Question question, int failures, int atMost) {
        Clause where =
                clauses.of(question, Occurrence.REPORTED)
                        .and(
                                Clause.of(
                                        "f.status not in (:uncounted)",
                                        "uncounted",
                                        FactRepository.UNCOUNTED))
                        .and(
                                Clause.of(
                                        "f.recurrenceOf is not null or f.failedReviews >= :failures",
                                        "failures",
                                        failures));
        String recurred = "sum(case when f.recurrenceOf is not null then 1 else 0 end)";
        String failed = "sum(case when f.failedReviews >= :failures then 1 else 0 end)";
        TypedQuery<Tuple> query =
                entities.createQuery(
                        "select f.unitId, %1$s, %2$s from HazardFact f where %3$s group by f.unitId order by %1$s desc, %2$s desc, f.unitId"
                                .formatted(recurred, failed, where.hql()),
                        Tuple.class);
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList().stream()
                .map(
                        row ->
                                new OfUnit(
                                        row.get(0, UUID.class),
                                        ((Number) row.get(1)).longValue(),
                                        ((Number) row.get(2)).longValue()))
                .toList();
    }
}
