package org.tocsin.responsibility.assessment.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.responsibility.assessment.domain.AssessmentEvent;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.domain.AssessmentStatus;
import org.tocsin.responsibility.assessment.domain.Grade;
import org.tocsin.responsibility.assessment.domain.PeriodKind;
import org.tocsin.responsibility.assessment.domain.Standing;

/**
 * The published form of what happened to an assessment: {@code docs/events/tocsin.assessment}. What
 * people wrote is not in it.
 */
sealed interface AssessmentPayload {

    /** What every payload of this topic begins with. */
    record Common(
            UUID assessmentId,
            String assessmentNo,
            UUID unitId,
            String unitKind,
            String division,
            UUID templateId,
            PeriodKind periodKind,
            String period,
            LocalDate periodStart,
            LocalDate periodEnd,
            @Nullable UUID correctsId,
            AssessmentStatus status,
            @Nullable AssessmentStatus previousStatus,
            @Nullable BigDecimal score,
            @Nullable Grade grade,
            boolean vetoed,
            @Nullable Instant cutOff,
            Instant at) {

        static Common of(AssessmentEvent event) {
            AssessmentSnapshot assessment = event.assessment();
            Standing standing = assessment.standing();
            return new Common(
                    assessment.id(),
                    assessment.assessmentNo(),
                    assessment.unit().unitId(),
                    assessment.unit().kind(),
                    assessment.unit().division(),
                    assessment.templateId(),
                    assessment.period().kind(),
                    assessment.period().label(),
                    assessment.period().first(),
                    assessment.period().last(),
                    assessment.correctsId(),
                    assessment.status(),
                    event.previousStatus(),
                    standing == null ? null : standing.score(),
                    standing == null ? null : standing.grade(),
                    standing != null && standing.vetoed(),
                    standing == null ? null : standing.cutOff(),
                    assessment.updatedAt());
        }
    }

    record Plain(@JsonUnwrapped Common common) implements AssessmentPayload {}

    record Regraded(@JsonUnwrapped Common common, @Nullable Grade previousGrade)
            implements AssessmentPayload {}

    static AssessmentPayload of(AssessmentEvent event) {
        Common common = Common.of(event);
        return event.kind() == AssessmentEvent.Kind.REGRADED
                ? new Regraded(common, event.previousGrade())
                : new Plain(common);
    }
}
