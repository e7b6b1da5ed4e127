package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.tocsin.inspection.visit.domain.InspectionCommand.RefuseSignature;
import org.tocsin.inspection.visit.domain.InspectionCommand.Sign;

/**
 * How the site record (现场检查记录) was settled with the unit: signed, or refused with a reason (Work
 * Safety Law Art. 68).
 *
 * @param recordDigest of what was signed, SHA-256 of its RFC 8785 form
 * @param refusalReason {@code null} if it was signed
 */
@Embeddable
public record SiteSignature(
        @Nullable String signatory,
        @Nullable @Column(name = "signatory_position") String position,
        @Nullable @Column(name = "signature_remark") String remark,
        @Nullable @Column(name = "refusal_reason") String refusalReason,
        @Column(name = "signature_at") Instant at,
        @Column(name = "signature_recorded_by") String recordedBy,
        @Nullable @Column(name = "record_digest") String recordDigest) {

    static SiteSignature of(Sign sign, Circumstances now) {
        return new SiteSignature(
                sign.signatory(),
                sign.position(),
                sign.remark(),
                null,
                now.at(),
                now.actor().name(),
                now.recordDigest());
    }

    static SiteSignature of(RefuseSignature refusal, Circumstances now) {
        return new SiteSignature(
                refusal.signatory(),
                null,
                null,
                refusal.reason(),
                now.at(),
                now.actor().name(),
                now.recordDigest());
    }
}
