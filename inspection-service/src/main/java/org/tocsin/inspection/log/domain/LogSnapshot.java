package org.tocsin.inspection.log.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A log as it stands, taken out of the transaction. */
public record LogSnapshot(
        UUID id,
        long version,
        String logNo,
        String officer,
        String officerName,
        String division,
        LocalDate day,
        LogStatus status,
        Instant locksAt,
        @Nullable Instant submittedAt,
        @Nullable Instant lockedAt,
        Instant updatedAt,
        List<LogEntry> entries,
        List<LogAddendum> addenda) {

    public BigDecimal hours() {
        return entries.stream().map(LogEntry::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int findings() {
        return entries.stream().mapToInt(LogEntry::findings).sum();
    }

    /** Entries that name an enterprise. */
    public boolean namesAnEnterprise() {
        return entries.stream().anyMatch(entry -> entry.unitId() != null);
    }
}
