package org.tocsin.responsibility.assessment.rest;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.domain.AssessmentStatus;
import org.tocsin.responsibility.assessment.domain.Grade;
import org.tocsin.responsibility.assessment.domain.Standing;

/** An assessment in a list. */
@Schema(name = "AssessmentSummary", description = "An assessment in a list 考核（列表项）")
record AssessmentSummary(
        UUID id,
        @Schema(examples = "KH-990101-2026-000001") String assessmentNo,
        AssessmentStatus status,
        UUID unitId,
        String unitName,
        String unitKind,
        String division,
        @Schema(examples = "2026-10") String period,
        UUID templateId,
        @Nullable @Schema(nullable = true) UUID correctsId,
        @Nullable @Schema(nullable = true) BigDecimal score,
        @Nullable @Schema(nullable = true) Grade grade,
        boolean vetoed,
        @Nullable @Schema(nullable = true) Instant cutOff,
        Instant openedAt,
        Instant updatedAt) {

    static AssessmentSummary of(AssessmentSnapshot shown) {
        Standing standing = shown.standing();
        return new AssessmentSummary(
                shown.id(),
                shown.assessmentNo(),
                shown.status(),
                shown.unit().unitId(),
                shown.unit().name(),
                shown.unit().kind(),
                shown.unit().division(),
                shown.period().label(),
                shown.templateId(),
                shown.correctsId(),
                standing == null ? null : standing.score(),
                standing == null ? null : standing.grade(),
                standing != null && standing.vetoed(),
                standing == null ? null : standing.cutOff(),
                shown.dates().opened(),
                shown.updatedAt());
    }
}
