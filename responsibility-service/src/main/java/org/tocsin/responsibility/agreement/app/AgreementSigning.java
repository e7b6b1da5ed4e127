package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementCommand;
import org.tocsin.responsibility.agreement.domain.AgreementContent;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.domain.Occasion;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;
import org.tocsin.responsibility.agreement.persistence.AgreementContentRepository;

/** Takes the two signatures in. */
@ApplicationScoped
public class AgreementSigning {

    private final AgreementAccess access;
    private final AgreementBook book;
    private final AgreementContentRepository contents;
    private final SignatureDesk desk;

    AgreementSigning(
            AgreementAccess access,
            AgreementBook book,
            AgreementContentRepository contents,
            SignatureDesk desk) {
        this.access = access;
        this.book = book;
        this.contents = contents;
        this.desk = desk;
    }

    @Transactional
    public void sign(UUID id, IfMatch expected, SignatureRequest request) {
        AgreementTransition step = AgreementTransition.signing(request.party());
        Agreement agreement = access.forStep(id, expected, step);
        AgreementContent content = contents.findById(id);
        Occasion now = book.now();
        SignatureEvidence evidence = desk.accept(request, agreement.parties(), content, now.at());
        book.apply(agreement, new AgreementCommand.Sign(evidence), now);
    }
}
