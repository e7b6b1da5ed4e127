package org.tocsin.inspection.photo.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.photo.domain.Photo;
import org.tocsin.platform.files.KnownFiles;
import org.tocsin.platform.problem.Refusal;

/**
 * Storage of what is known about photographs. They are always asked for by their visit, which the
 * caller must see.
 */
@ApplicationScoped
public class PhotoRepository implements PanacheRepositoryBase<Photo, UUID>, KnownFiles {

    public Photo require(UUID inspectionId, UUID id) {
        return find("id = ?1 and inspectionId = ?2", id, inspectionId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("photo", id));
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        getEntityManager()
                                .createQuery(
                                        "select p.fileId from Photo p where p.fileId in (:ids)",
                                        UUID.class)
                                .setParameter("ids", ids)
                                .getResultList());
    }
}
