package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which agreements are wanted; what is {@code null} or empty does not narrow.
 *
 * @param unitId on either side
 * @param year touched by the agreement's period
 */
public record AgreementFilter(
        List<AgreementStatus> status,
        @Nullable UUID unitId,
        @Nullable String division,
        @Nullable Integer year,
        @Nullable Instant updatedSince,
        @Nullable String q,
        Place place) {

    /** Where in the cascade, and what it was written from. */
    public record Place(
            @Nullable UUID superiorUnitId,
            @Nullable UUID subordinateUnitId,
            @Nullable UUID parentId,
            @Nullable UUID batchId,
            @Nullable UUID templateId) {}
}
