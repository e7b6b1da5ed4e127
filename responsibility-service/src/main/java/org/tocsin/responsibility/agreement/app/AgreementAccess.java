package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;

/** The one way for a caller to get at an agreement in order to change it. */
@ApplicationScoped
class AgreementAccess {

    private final AgreementRepository agreements;
    private final Signatory signatory;

    AgreementAccess(AgreementRepository agreements, Signatory signatory) {
        this.agreements = agreements;
        this.signatory = signatory;
    }

    /** For looking at what a step would need; refuses as {@link #forStep} but for the version. */
    Agreement toRead(UUID id, AgreementTransition step) {
        Agreement agreement = agreements.require(id);
        signatory.require(step, agreement.parties());
        agreement.requireLawful(step);
        return agreement;
    }

    /** Refuses in this order: unknown or out of scope, not entitled, stale, unlawful now. */
    Agreement forStep(UUID id, IfMatch expected, AgreementTransition step) {
        Agreement agreement = agreements.require(id);
        signatory.require(step, agreement.parties());
        expected.check("agreement", id, agreement.version());
        agreement.requireLawful(step);
        return agreement;
    }
}
