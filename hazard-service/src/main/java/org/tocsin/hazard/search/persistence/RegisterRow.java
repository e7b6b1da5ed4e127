package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What the index holds of a hazard, as it stands in the register. */
record RegisterRow(
        UUID id,
        long version,
        String hazardNo,
        Scope scope,
        Spot spot,
        String grade,
        String status,
        String source,
        @Nullable UUID findingId,
        @Nullable LocalDate deadline,
        Handling handling,
        Times times,
        Words words) {

    /** Whose it is. */
    record Scope(
            UUID unitId,
            String division,
            @Nullable String industry,
            @Nullable String grid,
            String reportedBy) {}

    /** Where it is and what became of it elsewhere. */
    record Spot(
            @Nullable UUID riskPointId,
            @Nullable Double longitude,
            @Nullable Double latitude,
            boolean listed,
            boolean recurred,
            boolean duplicate) {}

    /** How its handling went. */
    record Handling(Instant statusSince, @Nullable LocalDate reviewDueOn, boolean failedTwice) {}

    /** When what happened. */
    record Times(Instant foundAt, Instant reportedAt, Instant updatedAt) {}

    /** What people wrote. */
    record Words(@Nullable String part, @Nullable String item, String description) {

        List<String> all() {
            return Stream.of(part, item, description).filter(Objects::nonNull).toList();
        }
    }
}
