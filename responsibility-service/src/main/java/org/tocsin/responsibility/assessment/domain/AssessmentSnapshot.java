package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.responsibility.veto.domain.JudgedUnit;

/**
 * An assessment as it stands, for readers.
 *
 * @param correctsId the published assessment that this one corrects
 * @param standing {@code null} until it is scored, as is the sheet
 * @param documentNo of the publication, before that of the confirmation
 */
public record AssessmentSnapshot(
        UUID id,
        long version,
        String assessmentNo,
        AssessmentStatus status,
        JudgedUnit unit,
        AssessmentPeriod period,
        UUID templateId,
        @Nullable UUID correctsId,
        int correction,
        Papers papers,
        @Nullable ScoreSheet sheet,
        @Nullable Standing standing,
        Area area,
        @Nullable UUID settlementId,
        @Nullable String documentNo,
        AssessmentDates dates,
        Instant updatedAt) {}
