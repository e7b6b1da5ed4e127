package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A plan as it stands. */
public record PlanSnapshot(
        UUID id,
        long version,
        String planNo,
        PlanStatus status,
        int year,
        PlanArea area,
        String title,
        List<PlanItem> items,
        int draws,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {}
