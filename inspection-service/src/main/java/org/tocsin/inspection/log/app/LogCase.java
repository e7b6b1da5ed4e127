package org.tocsin.inspection.log.app;

import java.util.List;
import org.tocsin.inspection.log.domain.AllowedLogStep;
import org.tocsin.inspection.log.domain.LogSnapshot;
import org.tocsin.inspection.log.persistence.LogVisits;

/**
 * A log with the visits of its day, taken out of the transaction.
 *
 * @param visits on record, whoever reads them sees those within the own scope
 */
public record LogCase(LogSnapshot log, List<LogLink> visits, List<AllowedLogStep> allowed) {

    /** 一人一日查一企: whether the day counts as one on which an enterprise was visited. */
    public boolean visited() {
        return !visits.isEmpty() || log.namesAnEnterprise();
    }

    /** Which state of the visits is shown, which are not the log's own. */
    public String shown() {
        return Integer.toHexString(visits.toString().hashCode());
    }

    static List<LogLink> links(List<LogVisits.Visit> visits) {
        return visits.stream().map(LogLink::of).toList();
    }
}
