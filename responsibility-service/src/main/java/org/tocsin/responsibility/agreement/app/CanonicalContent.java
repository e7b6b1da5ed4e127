package org.tocsin.responsibility.agreement.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.Parties;

/**
 * Writes an agreement in its one form (RFC 8785), so that whoever has the same content has the same
 * bytes and the same digest.
 */
@ApplicationScoped
class CanonicalContent {

    private static final String FORMAT = "tocsin.agreement.v1";

    private final ObjectMapper json;

    CanonicalContent(ObjectMapper json) {
        this.json = json;
    }

    byte[] bytes(AgreementSnapshot agreement, Parties parties, Instant issuedAt) {
        AgreementTerms terms = agreement.terms();
        SignedContent document =
                new SignedContent(
                        FORMAT,
                        agreement.id(),
                        agreement.agreementNo(),
                        terms.title(),
                        SignedContent.Side.of(parties.superior()),
                        SignedContent.Side.of(parties.subordinate()),
                        terms.periodStart(),
                        terms.periodEnd(),
                        terms.limits(),
                        terms.dutyItems(),
                        terms.targets(),
                        terms.rewardAndPenalty(),
                        agreement.supersedesId(),
                        issuedAt,
                        agreement.link().parentId(),
                        agreement.link().overrideReason());
        try {
            return new JsonCanonicalizer(json.writeValueAsBytes(document)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256, 64 hex digits. */
    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
