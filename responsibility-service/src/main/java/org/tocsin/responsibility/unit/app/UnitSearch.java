package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitStatus;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** Units by where they stand, for features that judge many of them. */
@ApplicationScoped
public class UnitSearch {

    private static final Set<UnitKind> ANSWERING_FOR_A_PLACE =
            EnumSet.of(UnitKind.GOVERNMENT, UnitKind.TOWN);

    private final UnitRepository units;

    UnitSearch(UnitRepository units) {
        this.units = units;
    }

    /** The active units of these kinds in a division and below that the caller may see. */
    @Transactional
    public List<KnownUnit> seenWithin(String division, Collection<String> kinds) {
        Clause where =
                units.visible()
                        .and(units.within(division))
                        .and(Clause.of("u.status = :active", "active", UnitStatus.ACTIVE))
                        .and(
                                Clause.of(
                                        "u.kind in (:kinds)",
                                        "kinds",
                                        kinds.stream().map(UnitKind::valueOf).toList()));
        return units
                .find("from Unit u where " + where.hql() + " order by u.id", where.parameters())
                .stream()
                .map(unit -> KnownUnit.of(unit.snapshot()))
                .toList();
    }

    /** Not scoped: for units that an event names. */
    @Transactional
    public Optional<KnownUnit> find(UUID id) {
        return units.findByIdOptional(id).map(Unit::snapshot).map(KnownUnit::of);
    }

    /**
     * Not scoped: the town or government that answers for a division, else the next one above it.
     */
    @Transactional
    public Optional<KnownUnit> authorityOf(String division) {
        return units.find(
                        "from Unit u where u.kind in ?1 and u.status = ?2 and u.division in"
                                + " (select c.ancestor from DivisionClosure c"
                                + " where c.descendant = ?3)"
                                + " order by (select count(*) from DivisionClosure d"
                                + " where d.descendant = u.division) desc, u.id",
                        ANSWERING_FOR_A_PLACE,
                        UnitStatus.ACTIVE,
                        division)
                .firstResultOptional()
                .map(unit -> KnownUnit.of(unit.snapshot()));
    }

    /** Not scoped: the codes that lie in a division today, its own included. */
    @Transactional
    public Set<String> areaOf(String division) {
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
