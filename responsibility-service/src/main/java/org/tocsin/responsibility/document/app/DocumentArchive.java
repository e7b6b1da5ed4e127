package org.tocsin.responsibility.document.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.responsibility.agreement.app.AgreementIssued;
import org.tocsin.responsibility.agreement.app.FrozenContents;
import org.tocsin.responsibility.document.domain.AgreementDocument;
import org.tocsin.responsibility.document.persistence.AgreementDocumentRepository;

/** The printed agreements: made at the issue, growing with each signature. */
@ApplicationScoped
public class DocumentArchive {

    private final AgreementDocumentRepository documents;
    private final FrozenContents contents;
    private final AgreementForm form;

    DocumentArchive(
            AgreementDocumentRepository documents, FrozenContents contents, AgreementForm form) {
        this.documents = documents;
        this.contents = contents;
        this.form = form;
    }

    /** In the transaction of the issue: an agreement that cannot be printed is not issued. */
    @Transactional
    void print(@Observes AgreementIssued issued) {
        printed(issued.agreementId());
    }

    /**
     * The document of an agreement that has been issued. One that was issued before documents were
     * kept is printed now, from the content frozen then.
     */
    @Transactional
    public AgreementDocument of(UUID agreementId) {
        AgreementDocument kept = documents.findById(agreementId);
        return kept != null ? kept : printed(agreementId);
    }

    private AgreementDocument printed(UUID agreementId) {
        byte[] issued = form.print(contents.of(agreementId));
        AgreementDocument document = new AgreementDocument(agreementId, issued);
        documents.persist(document);
        return document;
    }
}
