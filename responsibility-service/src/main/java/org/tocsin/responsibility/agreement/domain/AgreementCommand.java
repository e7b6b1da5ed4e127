package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/** Everything that can be asked of an agreement once it has been drafted. */
public sealed interface AgreementCommand {

    record ReviseDraft(AgreementTerms terms) implements AgreementCommand {}

    /**
     * Freezes the content. What is signed later is exactly the canonical bytes.
     *
     * @param parties the units as the frozen content names them
     * @param digest SHA-256 of the canonical content, 64 hex digits
     * @param signBy last day on which both signatures are in time
     */
    record Issue(Parties parties, String digest, LocalDate signBy) implements AgreementCommand {}

    /** Lets its limits go beyond what the parent leaves. */
    record OverrideLimits(String reason) implements AgreementCommand {}

    /** A newer edition of the parent holds now. */
    record FollowParent(UUID newParentId) implements AgreementCommand {}

    /** A signature that has been verified; {@code evidence} says how. */
    record Sign(SignatureEvidence evidence) implements AgreementCommand {}

    /** The first day of the period has come. */
    record TakeEffect() implements AgreementCommand {}

    /** The last day of the period is over. */
    record Expire() implements AgreementCommand {}

    /**
     * @param newerNo number of the agreement that came into force instead
     */
    record Supersede(UUID newerId, String newerNo) implements AgreementCommand {}

    /**
     * @param documentNo of the document that ends it
     */
    record Terminate(String reason, @Nullable String documentNo) implements AgreementCommand {}

    default AgreementTransition transition() {
        return switch (this) {
            case ReviseDraft _ -> AgreementTransition.REVISE_DRAFT;
            case Issue _ -> AgreementTransition.ISSUE;
            case Sign(var evidence) -> AgreementTransition.signing(evidence.party());
            case TakeEffect _ -> AgreementTransition.TAKE_EFFECT;
            case Expire _ -> AgreementTransition.EXPIRE;
            case Supersede _ -> AgreementTransition.SUPERSEDE;
            case Terminate _ -> AgreementTransition.TERMINATE;
            case OverrideLimits _ -> AgreementTransition.OVERRIDE_LIMITS;
            case FollowParent _ -> AgreementTransition.FOLLOW_PARENT;
        };
    }
}
