package org.tocsin.inspection.weekly.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.weekly.domain.PlausibilityFlag;
import org.tocsin.inspection.weekly.domain.ReportOccasion;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.WeeklyReport;
import org.tocsin.inspection.weekly.persistence.WeekRecords;

/** Puts together what is shown of a report. */
@ApplicationScoped
class ReportFiles {

    private final ReportOccasions occasions;
    private final WeekRecords records;
    private final Plausibility plausibility;

    ReportFiles(ReportOccasions occasions, WeekRecords records, Plausibility plausibility) {
        this.occasions = occasions;
        this.records = records;
        this.plausibility = plausibility;
    }

    ReportOccasion occasion(WeeklyReport report) {
        return occasions.about(report.snapshot().unit());
    }

    ReportCase open(WeeklyReport report) {
        ReportSnapshot snapshot = report.snapshot();
        UUID id = snapshot.id();
        Set<PlausibilityFlag> flags = plausibility.of(List.of(id)).getOrDefault(id, Set.of());
        return new ReportCase(
                new ReportEntry(snapshot, flags),
                report.steps(),
                report.allowedFor(occasion(report)),
                records.of(snapshot.unit(), snapshot.week()));
    }
}
