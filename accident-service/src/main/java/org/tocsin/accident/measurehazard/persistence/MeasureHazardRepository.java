package org.tocsin.accident.measurehazard.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.measurehazard.domain.MeasureHazard;

/** Read by the ids of measures only, whose investigations are found within the caller's scope. */
@ApplicationScoped
public class MeasureHazardRepository implements PanacheRepositoryBase<MeasureHazard, UUID> {

    public List<MeasureHazard> ofMeasures(Collection<UUID> measureIds) {
        return measureIds.isEmpty() ? List.of() : list("measureId in ?1", measureIds);
    }

    public Optional<MeasureHazard> ofHazard(UUID hazardId) {
        return find("hazardId", hazardId).firstResultOptional();
    }
}
