package org.tocsin.responsibility.agreement.domain;

import java.util.UUID;

/** Everything that can be asked of an agreement once it has been drafted. */
public sealed interface AgreementCommand {

    record ReviseDraft(AgreementTerms terms) implements AgreementCommand {}

    /**
     * Freezes the content. What is signed later is exactly the canonical bytes.
     *
     * @param parties the units as the frozen content names them
     * @param digest SHA-256 of the canonical content, 64 hex digits
     */
    record Issue(Parties parties, String digest) implements AgreementCommand {}

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

    record Terminate(String reason) implements AgreementCommand {}

    default AgreementTransition transition() {
        return switch (this) {
            case ReviseDraft _ -> AgreementTransition.REVISE_DRAFT;
            case Issue _ -> AgreementTransition.ISSUE;
            case Sign(var evidence) -> AgreementTransition.signing(evidence.party());
            case TakeEffect _ -> AgreementTransition.TAKE_EFFECT;
            case Expire _ -> AgreementTransition.EXPIRE;
            case Supersede _ -> AgreementTransition.SUPERSEDE;
            case Terminate _ -> AgreementTransition.TERMINATE;
        };
    }
}
