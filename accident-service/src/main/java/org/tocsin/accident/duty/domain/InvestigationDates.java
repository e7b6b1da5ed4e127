package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the clock needs to know of the investigation of an accident: its whole state, not a
 * difference. Where an investigation was taken over, that of the new one.
 *
 * @param knownAt place in the ledger of the change that led here
 * @param extensionDays calendar days by which the time for the report was extended, 0 to 60: Art.
 *     29
 * @param suspensions technical appraisals, Art. 27; they may touch or overlap
 * @param submittedAt when the government received the report that lies before it; {@code null}
 *     before, and again after it was returned for rework
 * @param approvalExtensionDays calendar days by which the time for the approval was extended, 0 to
 *     30, EXTRAORDINARY only: Art. 32
 * @param approvedAt of the approval, Art. 32
 * @param evaluatedAt of the evaluation of the measures
 */
public record InvestigationDates(
        UUID accidentId,
        UUID investigationId,
        Instant knownAt,
        int extensionDays,
        List<Suspension> suspensions,
        @Nullable Instant submittedAt,
        int approvalExtensionDays,
        @Nullable Instant approvedAt,
        @Nullable Instant evaluatedAt) {

    public InvestigationDates {
        suspensions = List.copyOf(suspensions);
    }
}
