package org.tocsin.accident.investigation.domain;

import java.time.Instant;
import java.util.List;

/** When the report of an investigation is due, Decree 493 Art. 27 and 29. */
final class ReportLimit {

    private ReportLimit() {}

    /**
     * The last instant in time: the days of the limit, and then the time of the appraisals that
     * began before it ran out. The statutory clock says the same.
     *
     * @param due without appraisals
     * @param appraisals by their beginning, none overlapping another
     */
    static Instant of(Instant due, List<Appraisal> appraisals) {
        Instant last = due;
        for (Appraisal appraisal : appraisals) {
            if (!appraisal.from().isAfter(last)) {
                last = last.plus(appraisal.length());
            }
        }
        return last;
    }
}
