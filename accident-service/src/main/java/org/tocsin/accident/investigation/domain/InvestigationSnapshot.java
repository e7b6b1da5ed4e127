package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An investigation as it stands, without its dossier.
 *
 * @param raisedInTime whether the class of the accident rose within the 30 days (or 7) of Art. 20
 *     (2)
 * @param dueAt the last instant in time for the report
 * @param approvalExtensionDays 0 where the time for the answer was not extended
 * @param approvalDueAt the same of the government's answer; {@code null} before there is a report
 * @param evaluationDueAt the same of the evaluation; {@code null} before the approval
 * @param takenOverBy the investigation of a higher government that replaces this one
 */
public record InvestigationSnapshot(
        UUID id,
        long version,
        String investigationNo,
        InvestigatedAccident accident,
        InvestigationStatus status,
        Opening opening,
        @Nullable Delegation delegation,
        @Nullable LocalDate procuratorateInvitedOn,
        boolean raisedInTime,
        Instant dueAt,
        @Nullable Extension extension,
        @Nullable Instant submittedAt,
        int approvalExtensionDays,
        @Nullable Instant approvalDueAt,
        @Nullable Approval approval,
        @Nullable Instant evaluationDueAt,
        @Nullable Closure closure,
        @Nullable Publication publication,
        @Nullable UUID takenOverBy,
        Instant updatedAt) {

    /** Overdue is derived, never a status: the report is due and not in. */
    public boolean isOverdue(Instant now) {
        return status == InvestigationStatus.OPEN && now.isAfter(dueAt);
    }

    /** Whose officers handle it. */
    public InvestigationLevel handledAt() {
        return delegation == null ? opening.level() : delegation.level();
    }
}
