package org.tocsin.responsibility.unit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.responsibility.unit.domain.Unit;

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
        Clause where = visible().and(Clause.of("u.id = :id", "id", id));
        return find("from Unit u where " + where.hql(), where.parameters()).firstResultOptional();
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
        UUID parentId = unit.snapshot().parentId();
        return parentId == null ? null : findById(parentId);
    }

    public List<Unit> childrenOf(UUID unitId) {
        return list("parentId", unitId);
    }

    /** Not scoped: a credit code is unique in the whole country. */
    public boolean holdsCreditCode(String creditCode) {
        return count("creditCode", creditCode) > 0;
    }

    /** Until the transaction ends, nobody else changes the shape of the tree. */
    public void lockTree() {
        getEntityManager()
                .createNativeQuery("select name from unit_tree_lock for update", String.class)
                .getResultList();
    }

    /** Until the transaction ends, the unit is neither deactivated nor given children elsewhere. */
    public void lock(UUID unitId) {
        getEntityManager()
                .createNativeQuery(
                        "select status from unit where id = :id for update", String.class)
                .setParameter("id", unitId)
                .getResultList();
    }
}
