package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.persistence.UnitAreaRepository;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** Units by where they stand, for features that judge many of them. */
@ApplicationScoped
public class UnitSearch {

    private static final Set<UnitKind> ANSWERING_FOR_A_PLACE =
            EnumSet.of(UnitKind.GOVERNMENT, UnitKind.TOWN);

    private final UnitRepository units;
    private final UnitAreaRepository areas;

    UnitSearch(UnitRepository units, UnitAreaRepository areas) {
        this.units = units;
        this.areas = areas;
    }

    /** The active units of these kinds in a division and below that the caller may see. */
    @Transactional
    public List<KnownUnit> seenWithin(String division, Collection<String> kinds) {
        return areas.seenWithin(division, kinds.stream().map(UnitKind::valueOf).toList()).stream()
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
        return areas.nearest(division, ANSWERING_FOR_A_PLACE)
                .map(unit -> KnownUnit.of(unit.snapshot()));
    }

    /** Not scoped: the codes that lie in a division today, its own included. */
    @Transactional
    public Set<String> areaOf(String division) {
        return areas.codesIn(division);
    }
}
