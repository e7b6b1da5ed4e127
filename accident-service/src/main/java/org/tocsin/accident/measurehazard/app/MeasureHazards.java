package org.tocsin.accident.measurehazard.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.accident.measurehazard.domain.HazardNews;
import org.tocsin.accident.measurehazard.domain.MeasureHazard;
import org.tocsin.accident.measurehazard.persistence.MeasureHazardRepository;

/** The hazards that came out of measures of investigations, as far as the register has told. */
@ApplicationScoped
public class MeasureHazards {

    private final MeasureHazardRepository hazards;

    MeasureHazards(MeasureHazardRepository hazards) {
        this.hazards = hazards;
    }

    /** By measure; a measure without a hazard yet is absent. */
    @Transactional
    public Map<UUID, HazardOfMeasure> of(Collection<UUID> measureIds) {
        return hazards.ofMeasures(measureIds).stream()
                .collect(Collectors.toMap(MeasureHazard::measureId, HazardOfMeasure::of));
    }

    /** Those of them whose hazard is not closed, or not heard of yet. */
    @Transactional
    public Set<UUID> openAmong(Collection<UUID> measureIds) {
        Set<UUID> open = new HashSet<>(measureIds);
        hazards.ofMeasures(measureIds).stream()
                .filter(MeasureHazard::isClosed)
                .map(MeasureHazard::measureId)
                .forEach(open::remove);
        return open;
    }

    /** A hazard is on the register that is this measure. */
    @Transactional
    public void begin(UUID measureId, HazardNews first) {
        MeasureHazard known = hazards.findById(measureId);
        if (known == null) {
            hazards.persist(new MeasureHazard(measureId, first));
        } else {
            known.follow(first);
        }
    }

    /** A hazard has changed; most are no measure's. */
    @Transactional
    public void follow(HazardNews news) {
        hazards.ofHazard(news.hazardId()).ifPresent(hazard -> hazard.follow(news));
    }

    @Transactional
    public void forget() {
        hazards.deleteAll();
    }
}
