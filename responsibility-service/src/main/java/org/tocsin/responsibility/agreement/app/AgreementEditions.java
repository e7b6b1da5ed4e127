package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementCommand;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.Edition;
import org.tocsin.responsibility.agreement.domain.Occasion;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;

/**
 * After the issue nothing is edited: a new edition replaces the old one. What is in force stays so
 * until the new edition is; what was never in force ends with the issue of the new one, so that
 * nobody signs the wrong paper.
 */
@ApplicationScoped
class AgreementEditions {

    private final AgreementRepository agreements;
    private final AgreementBook book;

    AgreementEditions(AgreementRepository agreements, AgreementBook book) {
        this.agreements = agreements;
        this.book = book;
    }

    Edition of(UUID id, @Nullable UUID olderId, Parties sides, AgreementTerms terms) {
        if (olderId == null) {
            return Edition.first(id);
        }
        AgreementSnapshot older =
                agreements
                        .seen(olderId)
                        .map(Agreement::snapshot)
                        .filter(known -> isBetween(known, sides) && known.status().isLive())
                        .orElseThrow(AgreementEditions::notReplaceable);
        if (terms.periodStart().isAfter(older.terms().periodEnd())) {
            throw AgreementParties.broken(
                    "/periodStart",
                    "another-period",
                    "期限不相接的是新的责任书，不是原责任书的新版本",
                    "What begins after the old period is a new agreement and not a new edition");
        }
        return Edition.after(older, agreements.lastEdition(older.firstId()) + 1);
    }

    /** Others may have replaced or ended it since the draft. */
    void requireReplaceableStill(Agreement agreement) {
        AgreementSnapshot newer = agreement.snapshot();
        if (newer.supersedesId() == null) {
            return;
        }
        agreements.lock(newer.supersedesId());
        if (!agreements.fresh(newer.supersedesId()).snapshot().status().isLive()
                || agreements.hasIssuedSuccessor(newer.supersedesId())) {
            throw notReplaceable();
        }
    }

    void retireWhatWasNeverInForce(Agreement newer, Occasion now) {
        AgreementSnapshot snapshot = newer.snapshot();
        if (snapshot.supersedesId() == null) {
            return;
        }
        Agreement older = agreements.findById(snapshot.supersedesId());
        if (older.snapshot().status() != AgreementStatus.IN_FORCE) {
            book.apply(
                    older,
                    new AgreementCommand.Supersede(snapshot.id(), snapshot.agreementNo()),
                    now);
        }
    }

    private static Refusal notReplaceable() {
        return AgreementParties.broken(
                "/supersedesId",
                "not-replaceable",
                "只能替代同一双方之间已签发、尚未终止且未被其他版本替代的责任书",
                "Only an issued agreement between the same units that has neither ended nor another"
                        + " edition after it can be replaced");
    }

    private static boolean isBetween(AgreementSnapshot older, Parties sides) {
        return older.superior().unitId().equals(sides.superior().unitId())
                && older.subordinate().unitId().equals(sides.subordinate().unitId());
    }
}
