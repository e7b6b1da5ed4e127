package org.tocsin.inspection.hazardstate.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.hazardstate.domain.FindingHazard;

/** Read by the ids of findings only, whose visits are looked up within the caller's scope. */
@ApplicationScoped
public class FindingHazardRepository implements PanacheRepositoryBase<FindingHazard, UUID> {

    public List<FindingHazard> ofFindings(Collection<UUID> findingIds) {
        return findingIds.isEmpty() ? List.of() : list("findingId in ?1", findingIds);
    }
}
