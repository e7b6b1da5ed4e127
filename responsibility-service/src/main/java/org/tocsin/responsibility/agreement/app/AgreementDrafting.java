package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.domain.CascadeLink;
import org.tocsin.responsibility.agreement.domain.Edition;
import org.tocsin.responsibility.agreement.domain.NewAgreement;
import org.tocsin.responsibility.agreement.domain.Occasion;
import org.tocsin.responsibility.agreement.domain.Origin;
import org.tocsin.responsibility.agreement.domain.Parties;

/** Brings a new draft onto the books. */
@ApplicationScoped
class AgreementDrafting {

    private static final String SERIES = "ZR";
    private static final int COUNTY_CODE = 6;

    private final AgreementBook book;
    private final AgreementParties parties;
    private final AgreementCascade cascade;
    private final AgreementEditions editions;
    private final Signatory signatory;
    private final Serials serials;

    AgreementDrafting(
            AgreementBook book,
            AgreementParties parties,
            AgreementCascade cascade,
            AgreementEditions editions,
            Signatory signatory,
            Serials serials) {
        this.book = book;
        this.parties = parties;
        this.cascade = cascade;
        this.editions = editions;
        this.signatory = signatory;
        this.serials = serials;
    }

    Agreement draft(AgreementDraft draft) {
        Parties sides = parties.forDraft(draft.superiorUnitId(), draft.subordinateUnitId());
        return draft(draft, sides, Origin.BY_HAND, () -> number(sides, book.now()));
    }

    /**
     * @param number asked for last: whoever takes one holds the series until the commit
     */
    Agreement draft(AgreementDraft draft, Parties sides, Origin origin, Supplier<String> number) {
        signatory.require(AgreementTransition.REVISE_DRAFT, sides);
        UUID id = Ids.next();
        Edition edition = editions.of(id, draft.supersedesId(), sides, draft.terms());
        CascadeLink link =
                cascade.link(
                        draft.parentAgreementId(), draft.overrideReason(), sides, draft.terms());
        Agreement agreement =
                new Agreement(
                        new NewAgreement(
                                id, number.get(), sides, draft.terms(), edition, link, origin),
                        book.now().at());
        book.enter(agreement);
        return agreement;
    }

    String number(Parties sides, Occasion now) {
        String division = sides.subordinate().division().substring(0, COUNTY_CODE);
        return serials.next(SERIES, division, now.today().getYear());
    }
}
