package org.tocsin.inspection.weekly.app;

import java.util.List;
import java.util.Map;
import org.tocsin.inspection.weekly.domain.AllowedReportStep;
import org.tocsin.inspection.weekly.domain.ReportFigure;
import org.tocsin.inspection.weekly.domain.ReportStep;

/**
 * A report with its whole record, taken out of the transaction.
 *
 * @param recorded what the register of visits holds of the week; figures it does not tell are
 *     absent
 */
public record ReportCase(
        ReportEntry entry,
        List<ReportStep> steps,
        List<AllowedReportStep> allowed,
        Map<ReportFigure, Long> recorded) {

    /**
     * Which state of what is not the report's own is shown: figures and flags change with other
     * records.
     */
    public String shown() {
        String others = recorded + " " + entry.flags();
        return Integer.toHexString(others.hashCode());
    }
}
