package org.tocsin.hazard.evidence.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.hazard.evidence.domain.EvidenceFile;
import org.tocsin.hazard.evidence.domain.FileSnapshot;
import org.tocsin.hazard.evidence.domain.UploadRules;
import org.tocsin.hazard.evidence.domain.Uploader;
import org.tocsin.hazard.evidence.persistence.EvidenceFileRepository;
import org.tocsin.hazard.register.app.HazardLookup;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.files.Deposits;
import org.tocsin.platform.files.Specimen;
import org.tocsin.platform.files.content.FileName;
import org.tocsin.platform.files.content.FileType;
import org.tocsin.platform.files.content.TakenAt;
import org.tocsin.platform.files.examination.Examination;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Ids;

/** Takes files about hazards in. */
@ApplicationScoped
public class EvidenceUploads {

    private final HazardLookup hazards;
    private final Examination examination;
    private final EvidenceFileRepository files;
    private final Deposits deposits;
    private final Uploaders uploaders;
    private final AuditTrail audit;

    EvidenceUploads(
            HazardLookup hazards,
            Examination examination,
            EvidenceFileRepository files,
            Deposits deposits,
            Uploaders uploaders,
            AuditTrail audit) {
        this.hazards = hazards;
        this.examination = examination;
        this.files = files;
        this.deposits = deposits;
        this.uploaders = uploaders;
        this.audit = audit;
    }

    /**
     * What became of an upload.
     *
     * @param isNew {@code false} if the same side had sent the same file before
     * @param position where the picture says it was taken; said once and kept nowhere
     */
    public record Receipt(FileSnapshot file, boolean isNew, @Nullable TakenAt position) {}

    /**
     * @param upload the bytes as they came; stays the caller's
     * @param sentName what the sender calls it
     */
    @Transactional
    public Receipt receive(UUID hazardId, Path upload, @Nullable String sentName) {
        UploadRules.check(hazards.require(hazardId), uploaders.actor());
        UUID id = Ids.next();
        try (Specimen specimen =
                Specimen.of(
                        examination, FileType.ALL, upload, upload.resolveSibling(id + ".clean"))) {
            Uploader uploader = uploaders.now();
            Optional<EvidenceFile> same =
                    files.same(
                            hazardId, uploader.enterprise(), specimen.content().originalDigest());
            TakenAt position = specimen.finding().position();
            if (same.isPresent()) {
                return new Receipt(same.get().snapshot(), false, position);
            }
            String name = FileName.of(sentName, specimen.content().type());
            EvidenceFile file = new EvidenceFile(id, hazardId, name, specimen.content(), uploader);
            deposits.put(id, specimen.clean());
            return new Receipt(register(file), true, position);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FileSnapshot register(EvidenceFile file) {
        try {
            files.persistAndFlush(file);
        } catch (ConstraintViolationException twin) {
            throw new Refusal.Of(
                    ProblemType.REQUEST_IN_FLIGHT,
                    Text.of(
                            "同一文件正在由另一请求保存，请重试",
                            "Another request is storing the same file just now: send it again"));
        }
        audit.record("upload-file", "evidence-file", file.id(), null, file.snapshot());
        return file.snapshot();
    }
}
