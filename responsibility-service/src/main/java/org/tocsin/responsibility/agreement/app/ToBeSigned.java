package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What the signer's key is to sign.
 *
 * @param signingTime to be handed back with the signatures; good for as long as clocks may differ
 * @param pdf {@code null} for an SM2 key
 */
public record ToBeSigned(Instant signingTime, Json json, @Nullable Pdf pdf) {

    /**
     * @param protectedHeader base64url
     * @param signingInput RFC 7515: header and content, each base64url, with a dot between; its
     *     ASCII bytes are to be signed
     */
    public record Json(String algorithm, String protectedHeader, String signingInput) {}

    /**
     * @param algorithm as Java names it
     * @param attributes the CMS attributes, DER: to be signed
     * @param documentDigest SHA-256 of the document that the signature will be appended to, hex
     */
    public record Pdf(String algorithm, byte[] attributes, String documentDigest) {}
}
