package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementCommand;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;

/** The desk work of the superior side: drafts, changes of drafts, terminations. */
@ApplicationScoped
public class AgreementOffice {

    private final AgreementDrafting drafting;
    private final AgreementAccess access;
    private final AgreementBook book;

    AgreementOffice(AgreementDrafting drafting, AgreementAccess access, AgreementBook book) {
        this.drafting = drafting;
        this.access = access;
        this.book = book;
    }

    @Transactional
    public UUID draft(AgreementDraft draft) {
        return drafting.draft(draft).id();
    }

    @Transactional
    public void revise(UUID id, IfMatch expected, AgreementTerms terms) {
        Agreement agreement = access.forStep(id, expected, AgreementTransition.REVISE_DRAFT);
        book.apply(agreement, new AgreementCommand.ReviseDraft(terms), book.now());
    }

    /** Lets the limits of a draft go beyond what its parent leaves, with a reason. */
    @Transactional
    public void override(UUID id, IfMatch expected, String reason) {
        Agreement agreement = access.forStep(id, expected, AgreementTransition.OVERRIDE_LIMITS);
        book.apply(agreement, new AgreementCommand.OverrideLimits(reason), book.now());
    }

    @Transactional
    public void terminate(UUID id, IfMatch expected, String reason, @Nullable String documentNo) {
        Agreement agreement = access.forStep(id, expected, AgreementTransition.TERMINATE);
        book.apply(agreement, new AgreementCommand.Terminate(reason, documentNo), book.now());
    }
}
