package org.tocsin.responsibility.agreement.domain;

/** The two sides of an agreement. */
public enum Party {
    /** Hands the responsibilities down. */
    SUPERIOR,
    /** Takes them on. */
    SUBORDINATE;

    /** Where the agreement stands when only this side has signed. */
    AgreementStatus signedAlone() {
        return switch (this) {
            case SUPERIOR -> AgreementStatus.SIGNED_BY_SUPERIOR;
            case SUBORDINATE -> AgreementStatus.SIGNED_BY_SUBORDINATE;
        };
    }
}
