package org.tocsin.responsibility.score.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.platform.sql.Columns;
import org.tocsin.responsibility.score.domain.EnterpriseScore;
import org.tocsin.responsibility.score.domain.ScoreFilter;
import org.tocsin.responsibility.score.domain.ScoredUnit;

/** Storage of scores. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class EnterpriseScoreRepository implements PanacheRepositoryBase<EnterpriseScore, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("s.unit.division", "s.unit.industry", "s.id", "s.unit.grid");

    private static final String FIRST =
            "insert ignore into enterprise_score (unit_id, version, event_sequence, unit_name,"
                    + " division, score, score_class, vetoed, as_of, rule_version, changed_at)"
                    + " values (:unit, 0, 0, :name, :division, 0, 'D', false, '2000-01-01', '', '2000-01-01')";

    private final Jurisdiction jurisdiction;

    EnterpriseScoreRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A score out of scope is reported as absent, so that its existence does not leak. */
    public EnterpriseScore require(UUID unitId) {
        Clause where =
                jurisdiction.of(COLUMNS).and(told()).and(Clause.of("s.id = :unit", "unit", unitId));
        return find("from EnterpriseScore s where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("enterprise-score", unitId));
    }

    public Clause matching(ScoreFilter filter) {
        return jurisdiction
                .of(COLUMNS)
                .and(told())
                .and(
                        filter.division() == null
                                ? Clause.ALL
                                : jurisdiction.within("s.unit.division", filter.division()))
                .and(
                        filter.classes().isEmpty()
                                ? Clause.ALL
                                : Clause.of(
                                        "s.scoreClass in (:classes)", "classes", filter.classes()))
                .and(Clause.ifPresent(filter.below(), "s.score < :below", "below"))
                .and(Clause.ifPresent(filter.vetoed(), "s.vetoed = :vetoed", "vetoed"))
                .and(Clause.ifPresent(filter.updatedSince(), "s.changedAt >= :since", "since"))
                .and(named(filter.unitName()));
    }

    /** Until the transaction ends nobody else computes this score; a first one gets its row. */
    public EnterpriseScore lock(UUID unitId, ScoredUnit unit) {
        getEntityManager()
                .createNativeQuery(FIRST)
                .setParameter("unit", Columns.bytes(unitId))
                .setParameter("name", unit.name())
                .setParameter("division", unit.division())
                .executeUpdate();
        return lock(unitId);
    }

    /** The same for a score that is there. */
    public EnterpriseScore lock(UUID unitId) {
        getEntityManager()
                .createNativeQuery(
                        "select version from enterprise_score where unit_id = :unit for update",
                        Long.class)
                .setParameter("unit", Columns.bytes(unitId))
                .getResultList();
        return findById(unitId);
    }

    /** Not scoped, for the sweep: what time or other rules may have changed, by ascending id. */
    public List<UUID> due(LocalDate today, String currentRules, @Nullable UUID after, int atMost) {
        Clause where =
                new Clause(
                                "s.changesOn <= :today or s.ruleVersion <> :rules",
                                Map.of("today", today, "rules", currentRules))
                        .and(Clause.ifPresent(after, "s.id > :after", "after"));
        TypedQuery<UUID> query =
                getEntityManager()
                        .createQuery(
                                "select s.id from EnterpriseScore s where "
                                        + where.hql()
                                        + " order by s.id",
                                UUID.class);
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }

    private static Clause told() {
        return Clause.of("s.eventSequence > 0");
    }

    private static Clause named(@Nullable String part) {
        return part == null || part.isBlank()
                ? Clause.ALL
                : Clause.of(
                        "s.unit.name like :name escape '!'",
                        "name",
                        "%" + part.strip().replaceAll("([!%_])", "!$1") + "%");
    }
}
