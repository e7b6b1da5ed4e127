package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementCommand;
import org.tocsin.responsibility.agreement.domain.AgreementContent;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.domain.Occasion;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.persistence.AgreementContentRepository;

/** Freezes the content of a draft: from here on it can be signed and no longer edited. */
@ApplicationScoped
public class AgreementIssuing {

    private final AgreementAccess access;
    private final AgreementParties parties;
    private final AgreementBook book;
    private final AgreementContentRepository contents;
    private final CanonicalContent canonical;
    private final Event<AgreementIssued> issued;

    AgreementIssuing(
            AgreementAccess access,
            AgreementParties parties,
            AgreementBook book,
            AgreementContentRepository contents,
            CanonicalContent canonical,
            Event<AgreementIssued> issued) {
        this.access = access;
        this.parties = parties;
        this.book = book;
        this.contents = contents;
        this.canonical = canonical;
        this.issued = issued;
    }

    @Transactional
    public void issue(UUID id, IfMatch expected) {
        Agreement agreement = access.forStep(id, expected, AgreementTransition.ISSUE);
        Parties sides = parties.asOfNow(agreement.parties());
        Occasion now = book.now();
        byte[] content = canonical.bytes(agreement.snapshot(), sides, now.at());
        String digest = CanonicalContent.digest(content);
        contents.persist(new AgreementContent(id, content, digest, now.at()));
        book.apply(agreement, new AgreementCommand.Issue(sides, digest), now);
        issued.fire(new AgreementIssued(id));
    }
}
