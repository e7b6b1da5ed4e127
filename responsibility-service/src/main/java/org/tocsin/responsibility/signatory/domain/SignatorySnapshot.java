package org.tocsin.responsibility.signatory.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A signatory as it stands, for readers. */
public record SignatorySnapshot(
        UUID id,
        long version,
        UUID unitId,
        String login,
        String person,
        Capacity capacity,
        @Nullable String documentNo,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant recordedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {

    /** Whether this person signs for the unit on that day. */
    public boolean signsOn(LocalDate day) {
        return revokedAt == null
                && !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo));
    }
}
