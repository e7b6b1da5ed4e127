package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review (复查) and what came of it.
 *
 * @param deadline the new last day, if the review failed
 */
@Embeddable
@Schema(description = "A review 复查记录")
public record ReviewRecord(
        @Enumerated(EnumType.STRING) ReviewResult result,
        String note,
        @Nullable @Schema(nullable = true) LocalDate deadline,
        @Column(name = "reviewed_by") String by,
        @Column(name = "reviewed_by_name") String byName,
        @Column(name = "reviewed_at") Instant at) {

    static ReviewRecord of(HazardCommand.Review review, Occasion now) {
        return new ReviewRecord(
                review.result(),
                review.note(),
                review.deadline(),
                now.actor().id(),
                now.actor().name(),
                now.at());
    }
}
