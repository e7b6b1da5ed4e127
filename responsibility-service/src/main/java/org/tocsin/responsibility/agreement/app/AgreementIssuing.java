package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.domain.Occasion;
import org.tocsin.responsibility.agreement.domain.Parties;

/** Freezes the content of a draft: from here on it can be signed and no longer edited. */
@ApplicationScoped
public class AgreementIssuing {

    private final AgreementAccess access;
    private final AgreementParties parties;
    private final AgreementBook book;
    private final AgreementCascade cascade;
    private final AgreementEditions editions;
    private final AgreementFreezing freezing;

    AgreementIssuing(
            AgreementAccess access,
            AgreementParties parties,
            AgreementBook book,
            AgreementCascade cascade,
            AgreementEditions editions,
            AgreementFreezing freezing) {
        this.access = access;
        this.parties = parties;
        this.book = book;
        this.cascade = cascade;
        this.editions = editions;
        this.freezing = freezing;
    }

    @Transactional
    public void issue(UUID id, IfMatch expected) {
        issue(access.forStep(id, expected, AgreementTransition.ISSUE), true);
    }

    /**
     * Of a draft that the caller may issue.
     *
     * @param printed whether the printed form is made, too; not for what is taken back anyway
     */
    void issue(Agreement agreement, boolean printed) {
        editions.requireReplaceableStill(agreement);
        cascade.requireSplit(agreement);
        Parties sides = parties.asOfNow(agreement.parties());
        Occasion now = book.now();
        book.apply(agreement, freezing.freeze(agreement, sides, now), now);
        editions.retireWhatWasNeverInForce(agreement, now);
        if (printed) {
            freezing.tell(agreement.id());
        }
    }
}
