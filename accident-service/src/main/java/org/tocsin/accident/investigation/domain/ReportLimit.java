package org.tocsin.accident.investigation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When the report of an investigation is due, Decree 493 Art. 27 and 29. */
final class ReportLimit {

    private ReportLimit() {}

    /**
     * The first instant at which it is late: the days of the limit, whole days in Asia/Shanghai
     * after that of the accident, and then the time of the appraisals that began before it ran out.
     *
     * @param appraisals by their beginning, none overlapping another
     */
    static Instant of(
            LocalDate occurredOn, int extensionDays, List<Appraisal> appraisals, int days) {
        Instant due = InvestigationTerms.endOf(occurredOn.plusDays((long) days + extensionDays));
        for (Appraisal appraisal : appraisals) {
            if (appraisal.from().isBefore(due)) {
                due = due.plus(appraisal.length());
            }
        }
        return due;
    }
}
