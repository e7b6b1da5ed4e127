package org.tocsin.responsibility.unit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitStatus;

/** Storage of units. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("u.division", "u.industry", "u.anchorId", "u.grid");

    private final Jurisdiction jurisdiction;

    UnitRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A unit out of scope is reported as absent, so that its existence does not leak. */
    public Unit require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("unit", id));
    }

    /** The unit, if the caller may see it. */
    public Optional<Unit> seen(UUID id) {
        return seen(Set.of(id)).stream().findFirst();
    }

    /** Those of these units that the caller may see. */
    public List<Unit> seen(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : seen(Clause.of("u.id in (:ids)", "ids", ids));
    }

    /** The units of an import with these keys that the caller may see. */
    public List<Unit> seenByKey(String source, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : seen(
                        Clause.of("u.importSource = :source", "source", source)
                                .and(Clause.of("u.externalId in (:keys)", "keys", keys)));
    }

    private List<Unit> seen(Clause which) {
        Clause where = visible().and(which);
        return list("from Unit u where " + where.hql(), where.parameters());
    }

    public Clause visible() {
        return jurisdiction.of(COLUMNS);
    }

    /** Rows within the subtree of a division. */
    public Clause within(String division) {
        return jurisdiction.within("u.division", division);
    }

    /** Not scoped: the line up to the top may leave the caller's scope. */
    public List<Unit> lineOf(Unit unit) {
        List<Unit> line = new ArrayList<>();
        for (Unit at = unit; at != null; at = parentOf(at)) {
            line.add(at);
        }
        return line;
    }

    private Unit parentOf(Unit unit) {
        return unit.parentId() == null ? null : findById(unit.parentId());
    }

    public List<Unit> childrenOf(UUID unitId) {
        return list("from Unit u where u.parentId = ?1 order by u.name, u.id", unitId);
    }

    /** Not scoped. */
    public List<Unit> activeBelow(UUID unitId) {
        return childrenOf(unitId).stream()
                .filter(child -> child.status() == UnitStatus.ACTIVE)
                .toList();
    }

    /** Not scoped. */
    public List<Unit> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The ids directly below these. Not scoped. */
    public List<UUID> below(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select u.id from Unit u where u.parentId in (:ids)", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those that were merged into this unit or split from it. Not scoped. */
    public List<Unit> kinOf(UUID id) {
        return list("successorId = ?1 or predecessorId = ?1", id);
    }

    /** Which of these codes active enterprises hold. Not scoped: unique in the whole country. */
    public List<String> heldCreditCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select u.heldCreditCode from Unit u where u.heldCreditCode in"
                                        + " (:codes)",
                                String.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    /** Which of these keys are taken, whoever may see the units. */
    public List<Unit> withKeys(String source, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : list("importSource = ?1 and externalId in ?2", source, keys);
    }

    /** Until the transaction ends, nobody else changes the shape of the tree. */
    public void lockTree() {
        getEntityManager()
                .createNativeQuery("select name from unit_tree_lock for update", String.class)
                .getResultList();
    }

    /** Until the transaction ends, the tree may only grow. */
    public void holdTree() {
        getEntityManager()
                .createNativeQuery(
                        "select name from unit_tree_lock lock in share mode", String.class)
                .getResultList();
    }
}
