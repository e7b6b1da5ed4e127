package org.tocsin.inspection.score.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.score.domain.EnterpriseScore;

/** The copy of the scores. Not scoped: shown only with units that the caller sees. */
@ApplicationScoped
public class EnterpriseScoreRepository implements PanacheRepositoryBase<EnterpriseScore, UUID> {

    public List<EnterpriseScore> ofUnits(Collection<UUID> unitIds) {
        return unitIds.isEmpty() ? List.of() : list("unitId in ?1", unitIds);
    }
}
