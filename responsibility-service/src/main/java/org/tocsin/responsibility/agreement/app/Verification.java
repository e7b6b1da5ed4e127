package org.tocsin.responsibility.agreement.app;

import java.time.Instant;
import java.util.List;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;

/**
 * What a fresh look at an agreement's signatures found.
 *
 * @param digest of the content as it is stored now
 * @param contentUnchanged whether that is the digest that was fixed at the issue
 */
public record Verification(
        AgreementSnapshot agreement,
        String digest,
        boolean contentUnchanged,
        List<Verified> signatures,
        Instant verifiedAt) {

    /** One signature with the outcome of each check. */
    public record Verified(SignatureEvidence evidence, List<SignatureCheck> checks) {

        public boolean valid() {
            return checks.stream().allMatch(SignatureCheck::passed);
        }
    }

    /** Whether everything that has been signed holds; false as long as nothing has been. */
    public boolean valid() {
        return contentUnchanged
                && !signatures.isEmpty()
                && signatures.stream().allMatch(Verified::valid);
    }
}
