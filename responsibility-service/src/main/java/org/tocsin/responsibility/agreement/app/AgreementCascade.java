package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.CascadeLink;
import org.tocsin.responsibility.agreement.domain.LimitSplit;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;
import org.tocsin.responsibility.agreement.persistence.CascadeRepository;

/**
 * Keeps the split of limits (层层分解) within what the parent holds. Whoever adds a child or replaces
 * the parent first takes the lock of the parent's first edition, so that two children issued at the
 * same time are added up one after the other.
 */
@ApplicationScoped
class AgreementCascade {

    private final AgreementRepository agreements;
    private final CascadeRepository cascade;

    AgreementCascade(AgreementRepository agreements, CascadeRepository cascade) {
        this.agreements = agreements;
        this.cascade = cascade;
    }

    /** Where a new draft hangs. */
    CascadeLink link(
            @Nullable UUID parentId,
            @Nullable String overrideReason,
            Parties sides,
            AgreementTerms terms) {
        String reason = overrideReason == null ? null : overrideReason.strip();
        if (parentId == null) {
            return new CascadeLink(null, null, null, reason);
        }
        AgreementSnapshot parent =
                agreements
                        .seen(parentId)
                        .map(Agreement::snapshot)
                        .orElseThrow(
                                () -> broken("parent-unknown", "没有此上级责任书", "No such agreement"));
        requireFitting(parent, sides, terms);
        return CascadeLink.under(parent.id(), parent.firstId(), reason);
    }

    /** Before the issue; what is read afterwards stays true until the commit. */
    void requireSplit(Agreement agreement) {
        AgreementSnapshot own = agreement.snapshot();
        UUID parentFirst = own.link().parentFirstId();
        if (parentFirst != null) {
            agreements.lock(own.link().currentParentId());
            requireWithinParent(own, parentFirst);
        }
        if (own.edition() > 1) {
            agreements.lock(own.firstId());
            refuseUnlessOverridden(
                    own,
                    LimitSplit.ofParent(
                            own.terms().limits(), cascade.allotted(own.firstId(), null)));
        }
    }

    private void requireWithinParent(AgreementSnapshot own, UUID parentFirst) {
        AgreementSnapshot parent = agreements.fresh(own.link().currentParentId()).snapshot();
        requireFitting(parent, new Parties(own.superior(), own.subordinate()), own.terms());
        refuseUnlessOverridden(
                own,
                LimitSplit.ofChild(
                        parent.terms().limits(),
                        cascade.allotted(parentFirst, own.firstId()),
                        own.terms().limits()));
    }

    private static void refuseUnlessOverridden(AgreementSnapshot own, List<Violation> tooMuch) {
        if (!tooMuch.isEmpty() && own.link().overrideReason() == null) {
            throw new Refusal.RuleBroken(tooMuch.getFirst().message(), tooMuch);
        }
    }

    private static void requireFitting(
            AgreementSnapshot parent, Parties sides, AgreementTerms terms) {
        if (!parent.status().isLive()) {
            throw broken(
                    "parent-not-binding",
                    "上级责任书处于 %s 状态，不能分解".formatted(parent.status()),
                    "The parent agreement is %s: nothing can be split from it"
                            .formatted(parent.status()));
        }
        if (!parent.subordinate().unitId().equals(sides.superior().unitId())) {
            throw broken(
                    "parent-party",
                    "上级责任书的下级方不是本责任书的上级方",
                    "The subordinate side of the parent agreement is not the superior side of this"
                            + " one");
        }
        if (terms.periodStart().isBefore(parent.terms().periodStart())
                || terms.periodEnd().isAfter(parent.terms().periodEnd())) {
            throw broken(
                    "parent-period",
                    "期限超出上级责任书的期限 %s 至 %s"
                            .formatted(parent.terms().periodStart(), parent.terms().periodEnd()),
                    "The period goes beyond that of the parent agreement, %s to %s"
                            .formatted(parent.terms().periodStart(), parent.terms().periodEnd()));
        }
    }

    private static Refusal broken(String code, String zh, String en) {
        return new Refusal.RuleBroken(
                Text.of(zh, en), List.of(Violation.of("/parentAgreementId", code, zh, en)));
    }
}
