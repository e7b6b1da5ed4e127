package org.tocsin.inspection.weekly.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.inspection.weekly.domain.PlausibilityFlag;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.WeeklyReport;
import org.tocsin.inspection.weekly.persistence.DoubtRepository;
import org.tocsin.inspection.weekly.persistence.Doubts;
import org.tocsin.inspection.weekly.persistence.WeeklyReportRepository;

/** Which weekly reports somebody should look at: a doubt about figures, never a verdict. */
@ApplicationScoped
public class Plausibility {

    private final WeeklyReportRepository reports;
    private final DoubtRepository doubts;
    private final WeeklySettings settings;

    Plausibility(WeeklyReportRepository reports, DoubtRepository doubts, WeeklySettings settings) {
        this.reports = reports;
        this.doubts = doubts;
        this.settings = settings;
    }

    /**
     * A flagged report.
     *
     * @param flags never empty
     */
    public record Flagged(
            UUID reportId,
            String reportNo,
            UUID unitId,
            String unitName,
            String division,
            IsoWeek week,
            Set<PlausibilityFlag> flags) {}

    /**
     * The flagged reports of these weeks, both included, within the caller's scope, oldest first.
     *
     * @param division its whole subtree; {@code null} for all that the caller sees
     */
    @Transactional
    public List<Flagged> between(IsoWeek from, IsoWeek to, @Nullable String division) {
        List<ReportSnapshot> found =
                reports.flagged(from, to, division, conditions()).stream()
                        .map(WeeklyReport::snapshot)
                        .toList();
        Map<UUID, Set<PlausibilityFlag>> flags =
                of(found.stream().map(ReportSnapshot::id).toList());
        return found.stream().map(report -> flagged(report, flags.get(report.id()))).toList();
    }

    /** By report; asked of reports that the caller has been shown. */
    @Transactional
    public Map<UUID, Set<PlausibilityFlag>> of(Collection<UUID> reportIds) {
        return doubts.of(reportIds, conditions());
    }

    Doubts conditions() {
        WeeklySettings.Doubts local = settings.plausibility();
        return new Doubts(local.zeroWeeks(), local.roundTo(), local.repeatedWeeks());
    }

    private static Flagged flagged(ReportSnapshot report, Set<PlausibilityFlag> flags) {
        return new Flagged(
                report.id(),
                report.reportNo(),
                report.unit().id(),
                report.unit().name(),
                report.unit().division(),
                report.week(),
                flags);
    }
}
