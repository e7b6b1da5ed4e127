package org.tocsin.hazard.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.hazard.directory.domain.DirectoryUnit;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.directory.persistence.DirectoryUnitRepository;

/** What this service knows of the units. */
@ApplicationScoped
public class Directory {

    private final DirectoryUnitRepository units;

    Directory(DirectoryUnitRepository units) {
        this.units = units;
    }

    /** The unit, if the caller may act for it. */
    @Transactional
    public Optional<UnitState> inScope(UUID unitId) {
        return Optional.ofNullable(inScope(Set.of(unitId)).get(unitId));
    }

    /** Those of these units that the caller may act for. */
    @Transactional
    public Map<UUID, UnitState> inScope(Collection<UUID> unitIds) {
        return units.inScope(Set.copyOf(unitIds)).stream()
                .collect(Collectors.toMap(DirectoryUnit::id, DirectoryUnit::state));
    }

    /** The unit, whoever asks: for rules that compare it with another record. */
    @Transactional
    public Optional<UnitState> known(UUID unitId) {
        return units.findByIdOptional(unitId).map(DirectoryUnit::state);
    }

    /** The units' names, for display; units not heard of yet are left out. */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> unitIds) {
        return units.of(Set.copyOf(unitIds)).stream()
                .collect(Collectors.toMap(DirectoryUnit::id, unit -> unit.state().name()));
    }

    @Transactional
    public void learn(UUID unitId, UnitState state) {
        units.findByIdOptional(unitId)
                .ifPresentOrElse(
                        unit -> unit.become(state),
                        () -> units.persist(new DirectoryUnit(unitId, state)));
    }

    @Transactional
    public void forgetAll() {
        units.deleteAll();
    }
}
