package org.tocsin.responsibility.agreement.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.ControlLimit;
import org.tocsin.responsibility.agreement.domain.DutyItem;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.domain.PartyUnit;

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

    /** The frozen document; the names of its members are part of what is signed. */
    @JsonPropertyOrder(alphabetic = true)
    record Document(
            String format,
            UUID agreementId,
            String agreementNo,
            String title,
            Side superior,
            Side subordinate,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<ControlLimit> limits,
            List<DutyItem> dutyItems,
            List<String> targets,
            @Nullable String rewardAndPenalty,
            @Nullable UUID supersedesId,
            Instant issuedAt,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) UUID parentAgreementId,
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String limitOverrideReason) {}

    /** A unit as the document names it. */
    record Side(
            UUID unitId, String kind, String name, String division, @Nullable String principal) {

        static Side of(PartyUnit unit) {
            return new Side(
                    unit.unitId(), unit.kind(), unit.name(), unit.division(), unit.principal());
        }
    }

    byte[] bytes(AgreementSnapshot agreement, Parties parties, Instant issuedAt) {
        AgreementTerms terms = agreement.terms();
        Document document =
                new Document(
                        FORMAT,
                        agreement.id(),
                        agreement.agreementNo(),
                        terms.title(),
                        Side.of(parties.superior()),
                        Side.of(parties.subordinate()),
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
