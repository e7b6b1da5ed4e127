package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tocsin.accident.report.domain.Severity;

/**
 * Which investigations a list or an export is about; what is {@code null} or empty does not narrow
 * it.
 *
 * @param division its whole subtree
 * @param dueBefore whose report is due before this instant
 * @param overdue whose report is not in although it is due
 * @param number part of the investigation's number
 */
public record InvestigationFilter(
        Set<InvestigationStatus> statuses,
        @Nullable InvestigationLevel level,
        @Nullable Severity severity,
        @Nullable String division,
        @Nullable UUID accidentId,
        @Nullable UUID unitId,
        @Nullable Instant dueBefore,
        @Nullable Instant updatedSince,
        @Nullable Boolean overdue,
        @Nullable String number) {

    public InvestigationFilter {
        statuses = Set.copyOf(statuses);
    }

    /** What the public may ask for. */
    public static InvestigationFilter ofThePublic(
            @Nullable Severity severity, @Nullable String division) {
        return new InvestigationFilter(
                Set.of(), null, severity, division, null, null, null, null, null, null);
    }
}
