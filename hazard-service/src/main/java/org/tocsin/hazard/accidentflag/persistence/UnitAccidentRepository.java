package org.tocsin.hazard.accidentflag.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.hazard.accidentflag.domain.UnitAccident;

/**
 * The copy of the accidents. Not scoped: whoever sees a hazard sees whether there was an accident.
 */
@ApplicationScoped
public class UnitAccidentRepository implements PanacheRepositoryBase<UnitAccident, UUID> {

    /** How many accidents at the unit since then still count. */
    public long countSince(UUID unitId, Instant since) {
        return count(
                "state.unitId = ?1 and state.active = true and state.occurredAt >= ?2",
                unitId,
                since);
    }
}
