package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.tocsin.responsibility.agreement.domain.PartyUnit;
import org.tocsin.responsibility.signing.app.CertificateChain;
import org.tocsin.responsibility.signing.app.DetachedSignature;

/**
 * A signature as somebody claims it to be: what there is to examine.
 *
 * @param login the name the signer signs in with
 * @param unit the side's unit as the agreement names it
 * @param content the frozen content
 * @param pdf the document with this signature as its last; {@code null} if the JWS stands alone
 * @param claimedAt when the signer says it was made
 * @param at when it was received: the time for which everything is examined
 * @param past whether that was long ago, so that today's revocation lists tell of it
 */
record ClaimedSignature(
        String login,
        PartyUnit unit,
        CertificateChain chain,
        DetachedSignature jws,
        byte[] content,
        @Nullable Pdf pdf,
        Instant claimedAt,
        Instant at,
        boolean past) {

    /** {@code field}: the signature field that it fills. */
    record Pdf(byte[] revision, String field) {}
}
