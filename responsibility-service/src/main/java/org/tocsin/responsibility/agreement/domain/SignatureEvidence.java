package org.tocsin.responsibility.agreement.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What is kept of a verified signature, so that anybody can verify it again, offline and years
 * later (Electronic Signature Law Art. 6, 8 and 13).
 *
 * @param subject the signer's token subject
 * @param jws detached compact serialisation: {@code header..signature}
 * @param publicJwk the public key as registered at that time
 * @param thumbprint RFC 7638 SHA-256 thumbprint of that key, base64url
 * @param demoKey whether the key was declared a demonstration key, which proves nothing
 * @param checks JSON list of what was checked at that time
 */
public record SignatureEvidence(
        UUID id,
        Party party,
        UUID unitId,
        String subject,
        String signerName,
        String signerRole,
        String signerDivision,
        String jws,
        String protectedHeader,
        String publicJwk,
        String thumbprint,
        boolean demoKey,
        String checks,
        Instant signedAt) {}
