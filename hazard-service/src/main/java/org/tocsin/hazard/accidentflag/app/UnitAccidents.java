package org.tocsin.hazard.accidentflag.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.accidentflag.domain.AccidentState;
import org.tocsin.hazard.accidentflag.domain.UnitAccident;
import org.tocsin.hazard.accidentflag.persistence.UnitAccidentRepository;
import org.tocsin.platform.time.Moments;

/** What this service knows of accidents: that there was one makes a unit's hazards urgent. */
@ApplicationScoped
public class UnitAccidents {

    private final UnitAccidentRepository accidents;
    private final AccidentSettings settings;
    private final Clock clock;

    UnitAccidents(UnitAccidentRepository accidents, AccidentSettings settings, Clock clock) {
        this.accidents = accidents;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many accidents at the unit count: recent, neither withdrawn nor merged. */
    @Transactional
    public int at(UUID unitId) {
        return Math.toIntExact(accidents.countSince(unitId, since()));
    }

    /** The units where such an accident happened. */
    @Transactional
    public Set<UUID> units() {
        return accidents.unitsSince(since());
    }

    @Transactional
    public void learn(UUID accidentId, AccidentState state) {
        accidents
                .findByIdOptional(accidentId)
                .ifPresentOrElse(
                        accident -> accident.become(state),
                        () -> accidents.persist(new UnitAccident(accidentId, state)));
    }

    /** The accident is not (or no longer) one of a unit. */
    @Transactional
    public void forget(UUID accidentId) {
        accidents.deleteById(accidentId);
    }

    @Transactional
    public void forgetAll() {
        accidents.deleteAll();
    }

    private Instant since() {
        return Moments.now(clock)
                .atZone(Moments.CHINA)
                .minusMonths(settings.withinMonths())
                .toInstant();
    }
}
