package org.tocsin.accident.investigation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.time.Moments;

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

    /**
     * The first instant at which the government's answer is late.
     *
     * @param extension days
     */
    Instant approvalDueAt(Instant submittedAt, Severity severity, int extension) {
        int days = severity == Severity.EXTRAORDINARY ? extraordinaryApprovalDays : approvalDays;
        return endOf(Moments.dayOf(submittedAt).plusDays((long) days + extension));
    }

    /** The first instant at which the evaluation is late. */
    Instant evaluationDueAt(Instant approvedAt) {
        return endOf(Moments.dayOf(approvedAt).plus(Period.ofMonths(evaluationMonths)));
    }

    /**
     * The first instant after a day. The day from which a limit runs does not count (Civil Code
     * Art. 201), its last day counts whole.
     */
    static Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(Moments.CHINA).toInstant();
    }
}
