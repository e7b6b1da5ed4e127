package org.tocsin.responsibility.veto.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.responsibility.veto.domain.Veto;
import org.tocsin.responsibility.veto.domain.VetoFilter;
import org.tocsin.responsibility.veto.domain.VetoStatus;

/** Storage of vetoes. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class VetoRepository implements PanacheRepositoryBase<Veto, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "v.unit.division", "v.unit.industry", "v.unit.anchorId", "v.unit.grid");
    private static final Set<VetoStatus> STANDING =
            Set.of(VetoStatus.PROPOSED, VetoStatus.CONFIRMED);

    private final Jurisdiction jurisdiction;

    VetoRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A veto out of scope is reported as absent, so that its existence does not leak. */
    public Veto require(UUID id) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("v.id = :id", "id", id));
        return find("from Veto v where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("veto", id));
    }

    /** What the caller may see of what the filter names. */
    public Clause matching(VetoFilter filter) {
        Clause division =
                filter.division() == null
                        ? Clause.ALL
                        : jurisdiction.within("v.unit.division", filter.division());
        Clause status =
                filter.status().isEmpty()
                        ? Clause.ALL
                        : Clause.of("v.status in (:status)", "status", filter.status());
        return jurisdiction
                .of(COLUMNS)
                .and(division)
                .and(status)
                .and(Clause.ifPresent(filter.unitId(), "v.unit.unitId = :unitId", "unitId"))
                .and(Clause.ifPresent(filter.rule(), "v.ground.ruleCode = :rule", "rule"))
                .and(ground(filter.groundGone()))
                .and(Clause.ifPresent(filter.updatedSince(), "v.updatedAt >= :since", "since"));
    }

    private static Clause ground(Boolean gone) {
        if (gone == null) {
            return Clause.ALL;
        }
        return Clause.of("v.lost.factId is " + (gone ? "not null" : "null"));
    }

    /** Until the transaction ends nobody else judges or changes the grounds of vetoes. */
    public void lockGrounds() {
        getEntityManager()
                .createNativeQuery("select name from veto_ground_lock for update", String.class)
                .getResultList();
    }

    /** Not scoped: whether this fact was judged by this rule already. */
    public boolean wasProposed(String rule, UUID factId, UUID unitId) {
        return count(
                        "ground.ruleCode = ?1 and ground.factId = ?2 and unit.unitId = ?3",
                        rule,
                        factId,
                        unitId)
                > 0;
    }

    /** Not scoped: a veto on the same ground that still has it. */
    public boolean stands(String rule, UUID aggregateId, UUID unitId) {
        return count(
                        "ground.ruleCode = ?1 and ground.aggregateId = ?2 and unit.unitId = ?3"
                                + " and status in ?4 and lost.factId is null",
                        rule,
                        aggregateId,
                        unitId,
                        STANDING)
                > 0;
    }

    /** Not scoped: what rests on a record or accident, by rule, and has not lost its ground. */
    public List<Veto> restingOn(String rule, UUID recordId) {
        return list(
                "ground.ruleCode = ?1 and (ground.aggregateId = ?2 or ground.subjectId = ?2)"
                        + " and status in ?3 and lost.factId is null order by id",
                rule,
                recordId,
                STANDING);
    }

    /** Not scoped: the confirmed ones of these units whose ground lies within these days. */
    public List<Veto> confirmed(Collection<UUID> units, LocalDate first, LocalDate last) {
        return units.isEmpty()
                ? List.of()
                : list(
                        "unit.unitId in ?1 and status = ?2 and ground.day between ?3 and ?4"
                                + " order by id",
                        units,
                        VetoStatus.CONFIRMED,
                        first,
                        last);
    }
}
