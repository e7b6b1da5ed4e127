package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A template as it stands, for readers.
 *
 * @param seriesId shared by all editions
 * @param division whose template it is; {@code null} for one that came with the suite
 */
public record TemplateSnapshot(
        UUID id,
        long version,
        UUID seriesId,
        int edition,
        TemplateStatus status,
        @Nullable String division,
        TemplateTerms terms,
        Instant draftedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        Instant updatedAt) {}
