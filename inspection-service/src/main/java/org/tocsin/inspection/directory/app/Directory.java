package org.tocsin.inspection.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.directory.domain.DirectoryUnit;
import org.tocsin.inspection.directory.domain.UnitState;
import org.tocsin.inspection.directory.persistence.DirectoryRepository;

/** This service's copy of the directory of units. */
@ApplicationScoped
public class Directory {

    private final DirectoryRepository units;
    private final Event<UnitHeard> heard;

    Directory(DirectoryRepository units, Event<UnitHeard> heard) {
        this.units = units;
        this.heard = heard;
    }

    /** The unit, if it is known here and lies within the present caller's scope. */
    @Transactional
    public Optional<UnitEntry> visible(UUID unitId) {
        return units.visible(unitId).map(DirectoryUnit::state).map(UnitEntry::of);
    }

    /**
     * The active units that a rule applies to, whoever asks: so that the same rule gives the same.
     *
     * @param industries code prefixes that must all fit
     */
    @Transactional
    public List<UnitEntry> active(String kind, String division, List<String> industries) {
        return units.active(kind, division, industries).stream()
                .map(DirectoryUnit::state)
                .map(UnitEntry::of)
                .toList();
    }

    /** The unit, if it is known here, whoever asks: for work that no caller began. */
    @Transactional
    public Optional<UnitEntry> known(UUID unitId) {
        return units.findByIdOptional(unitId).map(DirectoryUnit::state).map(UnitEntry::of);
    }

    /** For papers about a unit that the caller has been let in to already; not scoped. */
    @Transactional
    public Optional<UnitParticulars> particulars(UUID unitId) {
        return units.findByIdOptional(unitId).map(DirectoryUnit::state).map(UnitParticulars::of);
    }

    @Transactional
    public void keep(UnitState state) {
        DirectoryUnit known = units.findById(state.unitId());
        if (known == null) {
            units.persist(new DirectoryUnit(state));
        } else {
            known.become(state);
        }
        heard.fire(new UnitHeard(state.unitId()));
    }

    @Transactional
    public void forget() {
        units.deleteAll();
    }
}
