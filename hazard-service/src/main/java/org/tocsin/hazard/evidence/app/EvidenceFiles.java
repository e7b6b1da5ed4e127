package org.tocsin.hazard.evidence.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.hazard.evidence.domain.AttachmentRules;
import org.tocsin.hazard.evidence.domain.EvidenceFile;
import org.tocsin.hazard.evidence.domain.FileSnapshot;
import org.tocsin.hazard.evidence.persistence.EvidenceFileRepository;
import org.tocsin.platform.audit.AuditTrail;

/** The files of a hazard, for the register that hands them in and shows them. */
@ApplicationScoped
public class EvidenceFiles {

    private final EvidenceFileRepository files;
    private final Uploaders uploaders;
    private final AuditTrail audit;

    EvidenceFiles(EvidenceFileRepository files, Uploaders uploaders, AuditTrail audit) {
        this.files = files;
        this.uploaders = uploaders;
        this.audit = audit;
    }

    /**
     * Makes files evidence of a rectification, or refuses naming each wrong one.
     *
     * @param round which submission of evidence it is, from 1
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attach(UUID hazardId, int round, List<UUID> fileIds) {
        if (fileIds.isEmpty()) {
            return;
        }
        Map<UUID, EvidenceFile> known =
                files.of(hazardId).stream()
                        .collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        AttachmentRules.check(
                fileIds,
                known.values().stream()
                        .collect(Collectors.toMap(EvidenceFile::id, EvidenceFile::snapshot)));
        for (UUID id : fileIds) {
            EvidenceFile file = known.get(id);
            FileSnapshot before = file.snapshot();
            file.attachTo(round);
            audit.record("attach-file", "evidence-file", id, before, file.snapshot());
        }
    }

    /**
     * What this caller may see of them, oldest first, once it is known that the caller may see the
     * hazard.
     */
    @Transactional
    public List<FileSnapshot> of(UUID hazardId) {
        boolean all = uploaders.seesEvidence();
        return files.of(hazardId).stream()
                .map(EvidenceFile::snapshot)
                .filter(file -> all || !file.uploader().enterprise())
                .toList();
    }
}
