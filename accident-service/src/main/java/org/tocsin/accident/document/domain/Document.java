package org.tocsin.accident.document.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.tocsin.platform.files.content.Content;
import org.tocsin.platform.files.content.StoredFile;

/**
 * A document that a decision rests on. It never changes and is never taken away: what was decided
 * on it can be looked at again.
 */
@Entity
@Table(name = "accident_document")
public class Document {

    @Id private UUID id;
    @Version private long version;
    @Embedded private DocumentSubject subject;

    @Column(name = "file_name")
    private String fileName;

    @Embedded private Content content;
    @Embedded private DocumentSender sender;

    protected Document() {} // Hibernate

    public Document(DocumentSubject subject, StoredFile file, DocumentSender sender) {
        this.id = file.id();
        this.subject = subject;
        this.fileName = file.name();
        this.content = file.content();
        this.sender = sender;
    }

    public UUID id() {
        return id;
    }

    public DocumentSnapshot snapshot() {
        return new DocumentSnapshot(
                id, version, subject, new StoredFile(id, fileName, content), sender);
    }
}
