package org.tocsin.hazard.accidentflag.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.accidentflag.domain.UnitAccident;

/**
 * The copy of the accidents. Not scoped: whoever sees a hazard sees whether there was an accident.
 */
@ApplicationScoped
public class UnitAccidentRepository implements PanacheRepositoryBase<UnitAccident, UUID> {

    /** The units with accidents since then that still count. */
    public Set<UUID> unitsSince(Instant since) {
        return Set.copyOf(
                getEntityManager()
                        .createQuery(
                                "select distinct a.state.unitId from UnitAccident a"
                                        + " where a.state.active = true and a.state.occurredAt >= :since",
                                UUID.class)
                        .setParameter("since", since)
                        .getResultList());
    }

    /** How many accidents at the unit since then still count. */
    public long countSince(UUID unitId, Instant since) {
        return count(
                "state.unitId = ?1 and state.active = true and state.occurredAt >= ?2",
                unitId,
                since);
    }
}
