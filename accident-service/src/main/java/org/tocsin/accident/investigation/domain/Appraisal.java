package org.tocsin.accident.investigation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A technical appraisal; its time does not count towards the limit, Decree 493 Art. 27.
 *
 * @param from inclusive
 * @param to exclusive; the end that is expected while the appraisal is under way
 */
@Embeddable
@Schema(name = "TechnicalAppraisal", description = "A technical appraisal 技术鉴定")
public record Appraisal(
        @Column(name = "appraisal_id") UUID id,
        @Column(name = "from_at") @Schema(description = "Inclusive 起") Instant from,
        @Column(name = "to_at") @Schema(description = "Exclusive 止，不含") Instant to,
        @Schema(description = "Qualified institution 鉴定机构") String institution,
        @Schema(description = "What is appraised 鉴定事项") String subject,
        Instant recordedAt,
        String recordedByName) {

    boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }

    boolean isUnderWay(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    Appraisal ending(Instant end) {
        return new Appraisal(id, from, end, institution, subject, recordedAt, recordedByName);
    }
}
