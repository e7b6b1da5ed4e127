package org.tocsin.inspection.weekly.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.weekly.domain.ReportCommand;
import org.tocsin.inspection.weekly.domain.ReportEvent;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.WeeklyReport;
import org.tocsin.inspection.weekly.persistence.WeeklyReportRepository;
import org.tocsin.platform.http.IfMatch;

/** Moves weekly reports along their way. */
@ApplicationScoped
public class WeeklyReports {

    private final WeeklyReportRepository reports;
    private final ReportFiles files;
    private final ReportJournal journal;

    WeeklyReports(WeeklyReportRepository reports, ReportFiles files, ReportJournal journal) {
        this.reports = reports;
        this.files = files;
        this.journal = journal;
    }

    /** The clock is asked once the row is locked: what was taken in before the sweep, counts so. */
    @Transactional
    public ReportCase handle(UUID id, IfMatch expected, ReportCommand command) {
        WeeklyReport report = reports.requireForChange(id);
        ReportSnapshot before = report.snapshot();
        expected.check(ReportJournal.WHAT, id, before.version());
        List<ReportEvent> events = report.handle(command, files.occasion(report));
        reports.flush();
        journal.changed(command.transition().slug(), events, before, report.snapshot());
        return files.open(report);
    }
}
