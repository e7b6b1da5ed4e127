package org.tocsin.accident.statistics.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A revision beside the one before it.
 *
 * @param kind of the revision
 * @param reason as its author gave it
 * @param before {@code null} for a first report
 */
public record FactChange(
        UUID accidentId,
        String accidentNo,
        int revision,
        String kind,
        @Nullable String reason,
        Instant knownAt,
        @Nullable FactState before,
        FactState after) {}
