package org.tocsin.inspection.photo.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.tocsin.platform.files.content.Content;
import org.tocsin.platform.files.content.StoredFile;

/**
 * A photograph of a visit. It never changes and is never taken away: it belongs to what the site
 * record tells (Work Safety Law Art. 68).
 */
@Entity
@Table(name = "inspection_photo")
public class Photo {

    @Id private UUID id;
    @Version private long version;
    private UUID inspectionId;
    @Embedded private @Nullable PhotoSubject subject;

    /** Made here, whoever made the photo's id: what is stored is never written again. */
    private UUID fileId;

    private String fileName;
    @Embedded private Content content;
    @Embedded private PhotoSender sender;

    protected Photo() {} // Hibernate

    public Photo(
            UUID id, UUID inspectionId, PhotoSubject subject, StoredFile file, PhotoSender sender) {
        this.id = id;
        this.inspectionId = inspectionId;
        this.subject = subject;
        this.fileId = file.id();
        this.fileName = file.name();
        this.content = file.content();
        this.sender = sender;
    }

    /** Whether an upload is this photograph, sent again. */
    public boolean isOf(UUID visit, PhotoSubject shown, String originalDigest) {
        return inspectionId.equals(visit)
                && subject().equals(shown)
                && content.originalDigest().equals(originalDigest);
    }

    public UUID id() {
        return id;
    }

    public PhotoSnapshot snapshot() {
        return new PhotoSnapshot(
                id,
                version,
                inspectionId,
                subject(),
                new StoredFile(fileId, fileName, content),
                sender);
    }

    /** A row without any subject comes back without the record. */
    private PhotoSubject subject() {
        return subject == null ? PhotoSubject.VISIT : subject;
    }
}
