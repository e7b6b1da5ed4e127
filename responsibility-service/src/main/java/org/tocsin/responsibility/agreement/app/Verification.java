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
 * @param document the printed form as it is stored now
 */
public record Verification(
        AgreementSnapshot agreement,
        String digest,
        boolean contentUnchanged,
        Document document,
        List<Verified> signatures,
        Instant verifiedAt) {

    /**
     * @param issuedDigest SHA-256 of the document as issued
     * @param digest SHA-256 of the document as it stands
     * @param unchanged whether these are the digests that were recorded, and nothing was appended
     *     but the recorded signatures
     */
    public record Document(String issuedDigest, String digest, boolean unchanged) {}

    /** One signature with the outcome of each check. */
    public record Verified(SignatureEvidence evidence, List<SignatureCheck> checks) {

        public boolean valid() {
            return checks.stream().noneMatch(SignatureCheck::failed);
        }
    }

    /** Whether everything that has been signed holds; false as long as nothing has been. */
    public boolean valid() {
        return contentUnchanged
                && document.unchanged()
                && !signatures.isEmpty()
                && signatures.stream().allMatch(Verified::valid);
    }
}
