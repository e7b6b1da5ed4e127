package org.tocsin.responsibility.template.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** A template as it stands, for readers. */
public record TemplateSnapshot(
        UUID id,
        long version,
        TemplateStatus status,
        String name,
        String division,
        @Nullable UUID anchorId,
        @Nullable Integer draftNumber,
        @Nullable Integer publishedNumber,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String withdrawnReason) {

    /** The version that a reader is shown first: the published one, else the draft. */
    public int shownNumber() {
        return publishedNumber != null ? publishedNumber : draftNumber;
    }
}
