package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record that an indicator's points come from.
 *
 * @param effect on the points before the floor: negative for a deduction, 0 for what only counts
 * @param undoneBy the record that took it back; it then has no effect, but it stays in sight
 */
@Schema(name = "AssessmentRecord", description = "A record that points come from 计分依据")
public record PointRecord(
        @Schema(description = "Id of the event 事件") UUID factId,
        @Schema(examples = "hazard.overdue.v1") String type,
        @Schema(examples = "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1") String href,
        Instant happenedAt,
        @Schema(examples = "-1") BigDecimal effect,
        @Nullable
                @Schema(description = "What took it back, e.g. a withdrawal 冲销依据", nullable = true)
                String undoneBy) {

    static PointRecord of(ScoringFact fact, BigDecimal effect, @Nullable ScoringFact undoing) {
        return new PointRecord(
                fact.id(),
                fact.type(),
                fact.href(),
                fact.happenedAt(),
                undoing == null ? effect : BigDecimal.ZERO,
                undoing == null ? null : undoing.href());
    }

    /** What must be the same when it is counted again. */
    String trace() {
        return factId + " " + effect.stripTrailingZeros().toPlainString() + " " + undoneBy;
    }
}
