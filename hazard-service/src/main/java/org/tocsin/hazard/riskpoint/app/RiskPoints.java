package org.tocsin.hazard.riskpoint.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.hazard.riskpoint.domain.RiskPoint;
import org.tocsin.hazard.riskpoint.domain.RiskPointRules;
import org.tocsin.hazard.riskpoint.domain.RiskPointSnapshot;
import org.tocsin.hazard.riskpoint.persistence.RiskPointRepository;

/** Risk points as hazards name them. */
@ApplicationScoped
public class RiskPoints {

    private final RiskPointRepository points;

    RiskPoints(RiskPointRepository points) {
        this.points = points;
    }

    /**
     * Refuses a hazard of this unit that names another unit's risk point or one that is retired.
     *
     * @param riskPointId {@code null} if it names none
     */
    @Transactional
    public void check(@Nullable UUID riskPointId, UUID unitId) {
        if (riskPointId != null) {
            RiskPointRules.checkUse(
                    riskPointId, unitId, named(List.of(riskPointId)).get(riskPointId));
        }
    }

    /** Those of these risk points that there are, for imports, which ask for many at once. */
    @Transactional
    public Map<UUID, RiskPointSnapshot> named(Collection<UUID> ids) {
        return points.of(ids).stream()
                .map(RiskPoint::snapshot)
                .collect(Collectors.toMap(RiskPointSnapshot::id, Function.identity()));
    }
}
