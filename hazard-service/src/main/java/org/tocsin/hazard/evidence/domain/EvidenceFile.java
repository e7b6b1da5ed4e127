package org.tocsin.hazard.evidence.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.tocsin.platform.files.content.Content;

/**
 * A photograph or document about a hazard. It belongs to the hazard from the moment it is uploaded;
 * handed in as evidence it becomes part of that round for good (Work Safety Law Art. 41: what was
 * found and how it was dealt with is recorded truthfully).
 */
@Entity
@Table(name = "evidence_file")
public class EvidenceFile {

    @Id private UUID id;
    @Version private long version;
    private UUID hazardId;
    private String fileName;
    @Embedded private Content content;
    @Embedded private Uploader uploader;
    @Nullable private Integer round;

    protected EvidenceFile() {} // Hibernate

    public EvidenceFile(
            UUID id, UUID hazardId, String fileName, Content content, Uploader uploader) {
        this.id = id;
        this.hazardId = hazardId;
        this.fileName = fileName;
        this.content = content;
        this.uploader = uploader;
    }

    /** Makes it evidence of a round; {@link AttachmentRules} has found nothing against it. */
    public void attachTo(int evidenceRound) {
        if (round != null) {
            throw new IllegalStateException("File %s is evidence already".formatted(id));
        }
        round = evidenceRound;
    }

    public UUID id() {
        return id;
    }

    public FileSnapshot snapshot() {
        return new FileSnapshot(id, version, hazardId, fileName, content, uploader, round);
    }
}
