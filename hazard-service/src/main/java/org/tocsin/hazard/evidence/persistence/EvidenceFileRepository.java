package org.tocsin.hazard.evidence.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.evidence.domain.EvidenceFile;
import org.tocsin.platform.files.KnownFiles;
import org.tocsin.platform.problem.Refusal;

/**
 * Storage of what is known about evidence files. They are always asked for by their hazard, which
 * the caller must see.
 */
@ApplicationScoped
public class EvidenceFileRepository
        implements PanacheRepositoryBase<EvidenceFile, UUID>, KnownFiles {

    public EvidenceFile require(UUID hazardId, UUID id) {
        return find("id = ?1 and hazardId = ?2", id, hazardId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("file", id));
    }

    public List<EvidenceFile> of(UUID hazardId) {
        return list("hazardId = ?1 order by uploader.at, id", hazardId);
    }

    /** The same file, handed in before by the same side. */
    public Optional<EvidenceFile> same(UUID hazardId, boolean enterprise, String originalDigest) {
        return find(
                        "hazardId = :hazard and uploader.enterprise = :enterprise"
                                + " and content.originalDigest = :digest",
                        Map.of(
                                "hazard",
                                hazardId,
                                "enterprise",
                                enterprise,
                                "digest",
                                originalDigest))
                .firstResultOptional();
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        getEntityManager()
                                .createQuery(
                                        "select f.id from EvidenceFile f where f.id in (:ids)",
                                        UUID.class)
                                .setParameter("ids", ids)
                                .getResultList());
    }
}
