package org.tocsin.inspection.visit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.Finding;

/** Storage of findings. Not scoped: they are shown with their visits only. */
@ApplicationScoped
public class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {

    /** Those of the ids that belong to findings of other visits. */
    public Set<UUID> takenElsewhere(Collection<UUID> ids, UUID inspectionId) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                getEntityManager()
                        .createQuery(
                                "select f.id from Finding f where f.id in :ids and f.inspection.id <> :own",
                                UUID.class)
                        .setParameter("ids", ids)
                        .setParameter("own", inspectionId)
                        .getResultList());
    }

    public Optional<UUID> inspectionOf(UUID findingId) {
        return getEntityManager()
                .createQuery("select f.inspection.id from Finding f where f.id = :id", UUID.class)
                .setParameter("id", findingId)
                .getResultStream()
                .findFirst();
    }

    public List<UUID> idsOf(UUID inspectionId) {
        return getEntityManager()
                .createQuery("select f.id from Finding f where f.inspection.id = :id", UUID.class)
                .setParameter("id", inspectionId)
                .getResultList();
    }
}
