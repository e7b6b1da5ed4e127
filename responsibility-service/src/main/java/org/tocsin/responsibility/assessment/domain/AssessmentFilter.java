package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which assessments are wanted; what is {@code null} or empty does not narrow. */
public record AssessmentFilter(
        List<AssessmentStatus> status,
        @Nullable UUID unitId,
        List<String> unitKinds,
        @Nullable String division,
        @Nullable AssessmentPeriod period,
        @Nullable Grade grade,
        @Nullable Instant updatedSince) {}
