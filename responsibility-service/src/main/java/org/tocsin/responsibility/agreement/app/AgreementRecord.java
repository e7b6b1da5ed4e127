package org.tocsin.responsibility.agreement.app;

import java.util.List;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AllowedTransition;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;

/** An agreement with its signatures and what the caller may do next. */
public record AgreementRecord(
        AgreementSnapshot agreement,
        List<SignatureEvidence> signatures,
        List<AllowedTransition> allowed) {}
