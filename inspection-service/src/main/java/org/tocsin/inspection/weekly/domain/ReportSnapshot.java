package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** A report as it stands, taken out of the transaction. */
public record ReportSnapshot(
        UUID id,
        long version,
        String reportNo,
        ReportingUnit unit,
        IsoWeek week,
        ReportStatus status,
        Deadlines deadlines,
        @Nullable DeclaredFigures declared,
        @Nullable Submission submission,
        Lapses lapses,
        Instant openedAt,
        Instant updatedAt) {}
