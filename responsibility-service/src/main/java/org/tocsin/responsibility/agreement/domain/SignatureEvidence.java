package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * What is kept of a verified signature, so that anybody can verify it again, offline and years
 * later (Electronic Signature Law Art. 6, 8 and 13).
 *
 * @param signer who signed, as the token said
 * @param thumbprint SHA-256 of the signer's certificate, base64url ({@code x5t#S256})
 * @param certificateChain PEM, the signer's first; {@code null} for signatures of before
 *     certificates
 * @param demo whether the chain ends in an anchor for demonstrations, which proves nothing
 * @param checks JSON list of what was checked at that time
 * @param claimedAt when the signer says it was made
 * @param signedAt when it was accepted, by the server's clock: the time that counts
 */
public record SignatureEvidence(
        UUID id,
        Party party,
        UUID unitId,
        Signer signer,
        SignedJson json,
        @Nullable SignedPdf pdf,
        String thumbprint,
        @Nullable String certificateChain,
        boolean demo,
        String checks,
        @Nullable Instant claimedAt,
        Instant signedAt) {

    /**
     * @param subject the token's subject
     * @param login the name they sign in with, which the certificate names too
     * @param role the duty in which they signed
     */
    public record Signer(
            String subject, String login, String name, String role, @Nullable String division) {}

    /**
     * @param jws detached compact serialisation: {@code header..signature}
     */
    public record SignedJson(String jws, String protectedHeader) {}

    /**
     * @param length the document with this signature is the first so many bytes of the PDF
     * @param digest SHA-256 of those, 64 hex digits
     * @param report validation report, XML
     */
    public record SignedPdf(int length, String digest, String report) {}
}
