package org.tocsin.accident.directory.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.directory.domain.Unit;
import org.tocsin.accident.directory.persistence.UnitRepository;

/** The local copy of the directory of units, fed by the events of its owner. */
@ApplicationScoped
public class Directory {

    /**
     * A unit's entry is new, or it is another kind of unit now. Fired within the transaction of the
     * change.
     *
     * @param industry that the unit, if it is an authority, is narrowed to
     */
    public record UnitLearned(UUID unitId, String kind, @Nullable String industry) {}

    private final UnitRepository units;
    private final Event<UnitLearned> learned;

    Directory(UnitRepository units, Event<UnitLearned> learned) {
        this.units = units;
        this.learned = learned;
    }

    @Transactional
    public void learn(Unit.Announcement announced) {
        Unit known = units.findById(announced.unitId());
        Unit unit = known == null ? new Unit(announced.unitId()) : known;
        boolean same = unit.isLike(announced);
        unit.update(announced);
        units.persist(unit);
        if (!same) {
            units.flush();
            learned.fire(new UnitLearned(unit.id(), unit.kind(), unit.industryAnsweredFor()));
        }
    }

    /** The unit if it is known here and within the caller's scope. */
    public Optional<Unit> scoped(UUID id) {
        return units.scoped(id);
    }

    /** The unit if it is known here, whoever asks. */
    public Optional<Unit> known(UUID id) {
        return units.findByIdOptional(id);
    }

    @Transactional
    public void forget() {
        units.deleteAll();
    }
}
