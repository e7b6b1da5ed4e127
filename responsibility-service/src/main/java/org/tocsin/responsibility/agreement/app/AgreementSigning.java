package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementCommand;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.domain.Occasion;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;
import org.tocsin.responsibility.agreement.persistence.AgreementContentRepository;
import org.tocsin.responsibility.document.app.DocumentArchive;

/** Hands out what is to be signed, and takes the two sides' signatures in. */
@ApplicationScoped
public class AgreementSigning {

    private final AgreementAccess access;
    private final AgreementBook book;
    private final AgreementContentRepository contents;
    private final DocumentArchive documents;
    private final SignatureDesk desk;

    AgreementSigning(
            AgreementAccess access,
            AgreementBook book,
            AgreementContentRepository contents,
            DocumentArchive documents,
            SignatureDesk desk) {
        this.access = access;
        this.book = book;
        this.contents = contents;
        this.documents = documents;
        this.desk = desk;
    }

    /** Changes nothing; refused as the signature itself would be. */
    @Transactional
    public ToBeSigned prepare(UUID id, SignaturePreparation preparation) {
        Agreement agreement = access.toRead(id, AgreementTransition.signing(preparation.party()));
        return desk.prepare(preparation, papers(agreement), book.now().at());
    }

    @Transactional
    public void sign(UUID id, IfMatch expected, SignatureRequest request) {
        AgreementTransition step = AgreementTransition.signing(request.party());
        Agreement agreement = access.forStep(id, expected, step);
        Occasion now = book.now();
        SignatureEvidence evidence = desk.accept(request, papers(agreement), now.at());
        book.apply(agreement, new AgreementCommand.Sign(evidence), now);
    }

    private SignatureDesk.Papers papers(Agreement agreement) {
        return new SignatureDesk.Papers(
                agreement.snapshot(),
                contents.findById(agreement.id()),
                documents.of(agreement.id()));
    }
}
