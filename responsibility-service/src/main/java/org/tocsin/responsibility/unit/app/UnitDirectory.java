package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** The directory as the other features of this service ask it. */
@ApplicationScoped
public class UnitDirectory {

    private final UnitRepository units;

    UnitDirectory(UnitRepository units) {
        this.units = units;
    }

    /** The unit, if the caller may see it. */
    @Transactional
    public Optional<KnownUnit> seen(UUID id) {
        return units.seen(id).map(Unit::snapshot).map(KnownUnit::of);
    }

    /**
     * The unit, or 404 for a caller who may not see it.
     *
     * @throws org.tocsin.platform.problem.Refusal.NotFound if unknown or out of scope
     */
    @Transactional
    public KnownUnit require(UUID id) {
        return KnownUnit.of(units.require(id).snapshot());
    }

    /** Not scoped: for units that another service's report names, known here or not. */
    @Transactional
    public Optional<KnownUnit> find(UUID id) {
        return units.findByIdOptional(id).map(Unit::snapshot).map(KnownUnit::of);
    }

    /** Not scoped: for units that a record of this service already names. */
    @Transactional
    public KnownUnit known(UUID id) {
        return units.findByIdOptional(id)
                .map(Unit::snapshot)
                .map(KnownUnit::of)
                .orElseThrow(() -> new IllegalStateException("Unit " + id + " is gone"));
    }
}
