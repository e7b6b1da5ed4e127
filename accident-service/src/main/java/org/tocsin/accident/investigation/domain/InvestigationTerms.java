package org.tocsin.accident.investigation.domain;

import java.time.Instant;
import java.time.Period;
import org.tocsin.accident.duty.domain.Span;
import org.tocsin.accident.report.domain.Severity;

/**
 * The limits of Decree 493 for investigations, as configured.
 *
 * @param reportDays from the accident to the report, Art. 29
 * @param extensionDays the longest extension, Art. 29
 * @param approvalDays from the report to the government's answer, Art. 32
 * @param extraordinaryApprovalDays the same for extraordinary accidents
 * @param approvalExtensionDays the longest extension of it, extraordinary accidents only, Art. 32
 * @param evaluationMonths from approval to the evaluation of the measures
 */
public record InvestigationTerms(
        int reportDays,
        int extensionDays,
        int approvalDays,
        int extraordinaryApprovalDays,
        int approvalExtensionDays,
        int evaluationMonths) {

    /** The law as it stands. */
    public static final InvestigationTerms DECREE_493 =
            new InvestigationTerms(60, 60, 15, 30, 30, 12);

    /** The last instant in time for the report, but for the time of appraisals. */
    Instant reportDueAt(Instant occurredAt, int extensionDays) {
        return days(reportDays).after(occurredAt, extensionDays);
    }

    /** The last instant in time for the government's answer. */
    Instant approvalDueAt(Instant submittedAt, Severity severity, int extensionDays) {
        int limit = severity == Severity.EXTRAORDINARY ? extraordinaryApprovalDays : approvalDays;
        return days(limit).after(submittedAt, extensionDays);
    }

    /** The last instant in time for the evaluation. */
    Instant evaluationDueAt(Instant approvedAt) {
        return new Span(Period.ofMonths(evaluationMonths)).after(approvedAt);
    }

    private static Span days(int limit) {
        return new Span(Period.ofDays(limit));
    }
}
