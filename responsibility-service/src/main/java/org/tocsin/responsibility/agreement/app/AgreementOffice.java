package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementCommand;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.domain.Occasion;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;

/** The desk work of the superior side: drafts, changes of drafts, terminations. */
@ApplicationScoped
public class AgreementOffice {

    private static final String SERIES = "ZR";
    private static final int COUNTY_CODE = 6;

    private final AgreementRepository agreements;
    private final AgreementAccess access;
    private final AgreementBook book;
    private final AgreementParties parties;
    private final Signatory signatory;
    private final Serials serials;

    AgreementOffice(
            AgreementRepository agreements,
            AgreementAccess access,
            AgreementBook book,
            AgreementParties parties,
            Signatory signatory,
            Serials serials) {
        this.agreements = agreements;
        this.access = access;
        this.book = book;
        this.parties = parties;
        this.signatory = signatory;
        this.serials = serials;
    }

    @Transactional
    public UUID draft(AgreementDraft draft) {
        Parties sides = parties.forDraft(draft.superiorUnitId(), draft.subordinateUnitId());
        signatory.require(AgreementTransition.REVISE_DRAFT, sides);
        requireReplaceable(draft.supersedesId(), sides);
        Occasion now = book.now();
        String division = sides.subordinate().division().substring(0, COUNTY_CODE);
        Agreement agreement =
                new Agreement(
                        Ids.next(),
                        serials.next(SERIES, division, now.today().getYear()),
                        sides,
                        draft.terms(),
                        draft.supersedesId(),
                        now.at());
        book.enter(agreement);
        return agreement.id();
    }

    @Transactional
    public void revise(UUID id, IfMatch expected, AgreementTerms terms) {
        Agreement agreement = access.forStep(id, expected, AgreementTransition.REVISE_DRAFT);
        book.apply(agreement, new AgreementCommand.ReviseDraft(terms), book.now());
    }

    @Transactional
    public void terminate(UUID id, IfMatch expected, String reason) {
        Agreement agreement = access.forStep(id, expected, AgreementTransition.TERMINATE);
        book.apply(agreement, new AgreementCommand.Terminate(reason), book.now());
    }

    private void requireReplaceable(@Nullable UUID olderId, Parties sides) {
        if (olderId == null) {
            return;
        }
        boolean replaceable =
                agreements
                        .seen(olderId)
                        .map(Agreement::snapshot)
                        .filter(older -> isBetween(older, sides))
                        .filter(older -> older.status() == AgreementStatus.IN_FORCE)
                        .isPresent();
        if (!replaceable) {
            throw AgreementParties.broken(
                    "/supersedesId",
                    "not-replaceable",
                    "只能替代同一双方之间正在生效的责任书",
                    "Only an agreement in force between the same units can be replaced");
        }
    }

    private static boolean isBetween(AgreementSnapshot older, Parties sides) {
        return older.superior().unitId().equals(sides.superior().unitId())
                && older.subordinate().unitId().equals(sides.subordinate().unitId());
    }
}
