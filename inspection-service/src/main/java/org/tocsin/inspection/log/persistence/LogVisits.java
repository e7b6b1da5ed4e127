package org.tocsin.inspection.log.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/**
 * The visits on record that belong to logs: those the officer recorded, on the log's day. Read anew
 * each time, as visits are uploaded late; and within the caller's scope.
 */
@ApplicationScoped
public class LogVisits {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("i.unit.division", "i.unit.industry", "i.unit.id", "i.unit.grid");

    private static final String OF_THE_LOG =
            "p.subject = l.officer and i.visit.visitedAt >= l.startsAt and i.visit.visitedAt < l.endsAt";

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;

    LogVisits(EntityManager entities, Jurisdiction jurisdiction) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    /** A visit of the day. */
    public record Visit(
            UUID inspectionId,
            String inspectionNo,
            UUID unitId,
            String unitName,
            Instant visitedAt,
            int findings) {}

    /** A day counts as visited if a visit is on record or an entry names an enterprise. */
    static Clause visited(boolean visited) {
        String hql =
                "exists (select 1 from InspectionLog own join own.entries e where own.id = l.id and e.unitId is not null)"
                        + " or exists (select 1 from Inspection i join i.inspectors p where "
                        + OF_THE_LOG
                        + ")";
        return Clause.of(visited ? hql : "not (%s)".formatted(hql));
    }

    public List<Visit> of(UUID logId) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("l.id = :log", "log", logId));
        TypedQuery<Visit> query =
                entities.createQuery(
                        "select new "
                                + Visit.class.getName()
                                + "(i.id, i.inspectionNo, i.unit.id, i.unit.name, i.visit.visitedAt, i.findingCount)"
                                + " from InspectionLog l, Inspection i join i.inspectors p where "
                                + OF_THE_LOG
                                + " and ("
                                + where.hql()
                                + ") order by i.visit.visitedAt, i.id",
                        Visit.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** How many each of these logs has, in one query; logs without any are absent. */
    public Map<UUID, Long> count(Collection<UUID> logIds) {
        if (logIds.isEmpty()) {
            return Map.of();
        }
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("l.id in (:logs)", "logs", logIds));
        TypedQuery<Object[]> query =
                entities.createQuery(
                        "select l.id, count(i.id) from InspectionLog l, Inspection i join i.inspectors p where "
                                + OF_THE_LOG
                                + " and ("
                                + where.hql()
                                + ") group by l.id",
                        Object[].class);
        where.parameters().forEach(query::setParameter);
        Map<UUID, Long> counts = new HashMap<>();
        query.getResultList().forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }
}
