package org.tocsin.accident.document.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.document.domain.Document;
import org.tocsin.accident.document.domain.DocumentSnapshot;
import org.tocsin.accident.document.domain.DocumentSubject;
import org.tocsin.accident.document.persistence.DocumentRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.files.Deposits;
import org.tocsin.platform.files.Specimen;
import org.tocsin.platform.files.content.FileName;
import org.tocsin.platform.files.content.FileType;
import org.tocsin.platform.files.content.StoredFile;
import org.tocsin.platform.files.examination.Examination;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Ids;

/**
 * The documents (PDF, JPEG, PNG, WebP) that records of other features rest on. Whoever asks has
 * found the record within the caller's scope before.
 */
@ApplicationScoped
public class Documents {

    private final DocumentRepository documents;
    private final Examination examination;
    private final Deposits deposits;
    private final DocumentDesk desk;
    private final AuditTrail audit;
    private final DocumentSettings settings;

    Documents(
            DocumentRepository documents,
            Examination examination,
            Deposits deposits,
            DocumentDesk desk,
            AuditTrail audit,
            DocumentSettings settings) {
        this.documents = documents;
        this.examination = examination;
        this.deposits = deposits;
        this.desk = desk;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * Takes a document in, in the transaction of the record that it belongs to.
     *
     * @param bytes stay the caller's
     * @param name what its sender calls it
     * @throws Refusal.RuleBroken if it is damaged or empty, or one too many
     * @throws Refusal.Of if it is of another type (415), or the store does not answer (503)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DocumentSnapshot receive(DocumentSubject subject, Path bytes, @Nullable String name) {
        refuseIfFull(subject);
        Path clean = bytes.resolveSibling(Ids.next() + ".clean");
        try (Specimen specimen = Specimen.of(examination, FileType.ALL, bytes, clean)) {
            StoredFile file =
                    new StoredFile(
                            Ids.next(),
                            FileName.of(name, specimen.content().type()),
                            specimen.content());
            deposits.put(file.id(), specimen.clean());
            Document document = new Document(subject, file, desk.sender());
            documents.persistAndFlush(document);
            audit.record("upload-document", "document", file.id(), null, document.snapshot());
            return document.snapshot();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void refuseIfFull(DocumentSubject subject) {
        if (documents.count(subject) >= settings.perSubject()) {
            throw new Refusal.RuleBroken(
                    "too-many-documents",
                    Text.of(
                            "最多 %d 个文件".formatted(settings.perSubject()),
                            "At most %d documents are taken".formatted(settings.perSubject())));
        }
    }

    /** All of them, the first one first. */
    @Transactional
    public List<DocumentSnapshot> of(DocumentSubject subject) {
        return documents.of(subject).stream().map(Document::snapshot).toList();
    }

    @Transactional
    public DocumentSnapshot require(DocumentSubject subject, UUID id) {
        return documents.require(subject, id).snapshot();
    }

    /** Whether there is at least one. */
    @Transactional
    public boolean any(DocumentSubject subject) {
        return documents.count(subject) > 0;
    }
}
