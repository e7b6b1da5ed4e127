package org.tocsin.hazard.evidence.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.hazard.evidence.domain.EvidenceFile;
import org.tocsin.hazard.evidence.domain.FileSnapshot;
import org.tocsin.hazard.evidence.persistence.EvidenceFileRepository;
import org.tocsin.hazard.register.app.HazardLookup;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;

/** The files of hazards, to those who may see the hazard. */
@ApplicationScoped
public class EvidenceQueries {

    private static final SortKeys<EvidenceFile> SORT =
            SortKeys.of(EvidenceFile.class, "f", "uploadedAt", EvidenceFile::id)
                    .with(
                            "uploadedAt",
                            "f.uploader.at",
                            f -> f.snapshot().uploader().at(),
                            Instant::parse);

    private final HazardLookup hazards;
    private final EvidenceFileRepository files;
    private final Uploaders uploaders;
    private final Keyset keyset;

    EvidenceQueries(
            HazardLookup hazards,
            EvidenceFileRepository files,
            Uploaders uploaders,
            Keyset keyset) {
        this.hazards = hazards;
        this.files = files;
        this.uploaders = uploaders;
        this.keyset = keyset;
    }

    @Transactional
    public Page<FileSnapshot> page(UUID hazardId, PageParams params) {
        hazards.require(hazardId);
        Clause visible =
                uploaders.seesEvidence() ? Clause.ALL : Clause.of("f.uploader.enterprise = false");
        Clause where = Clause.of("f.hazardId = :hazard", "hazard", hazardId).and(visible);
        return keyset.page(params, SORT, where).map(EvidenceFile::snapshot);
    }

    @Transactional
    public FileSnapshot single(UUID hazardId, UUID id) {
        hazards.require(hazardId);
        FileSnapshot file = files.require(hazardId, id).snapshot();
        if (file.uploader().enterprise() && !uploaders.seesEvidence()) {
            throw new Refusal.NotFound("file", id);
        }
        return file;
    }
}
