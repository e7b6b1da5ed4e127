package org.tocsin.responsibility.unit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.platform.paging.Clause;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitStatus;

/** Units by the division in which they lie. */
@ApplicationScoped
public class UnitAreaRepository {

    private final UnitRepository units;

    UnitAreaRepository(UnitRepository units) {
        this.units = units;
    }

    /** The active units of these kinds in a division and below that the caller may see. */
    public List<Unit> seenWithin(String division, Collection<UnitKind> kinds) {
        Clause where =
                units.visible()
                        .and(units.within(division))
                        .and(Clause.of("u.status = :active", "active", UnitStatus.ACTIVE))
                        .and(Clause.of("u.kind in (:kinds)", "kinds", kinds));
        return units.list(
                "from Unit u where " + where.hql() + " order by u.id", where.parameters());
    }

    /**
     * Not scoped: the active unit of these kinds in the division, else in the next one above it.
     */
    public Optional<Unit> nearest(String division, Collection<UnitKind> kinds) {
        return units.find(
                        "from Unit u where u.kind in ?1 and u.status = ?2 and u.division in"
                                + " (select c.ancestor from DivisionClosure c"
                                + " where c.descendant = ?3)"
                                + " order by (select count(*) from DivisionClosure d"
                                + " where d.descendant = u.division) desc, u.id",
                        kinds,
                        UnitStatus.ACTIVE,
                        division)
                .firstResultOptional();
    }

    /** Not scoped: the codes that lie in a division today, its own included. */
    public Set<String> codesIn(String division) {
        return Set.copyOf(
                units.getEntityManager()
                        .createQuery(
                                "select c.descendant from DivisionClosure c"
                                        + " where c.ancestor = :division",
                                String.class)
                        .setParameter("division", division)
                        .getResultList());
    }
}
