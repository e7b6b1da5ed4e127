package org.tocsin.inspection.weekly.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.weekly.domain.ReportEvent;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.WeeklyReport;
import org.tocsin.inspection.weekly.persistence.ReportingPeriodRepository;
import org.tocsin.inspection.weekly.persistence.WeeklyReportRepository;
import org.tocsin.platform.time.Moments;

/** Puts on record what the clock has done to a report, under its lock and version. */
@ApplicationScoped
class WeeklyJudgement {

    private final WeeklyReportRepository reports;
    private final ReportingPeriodRepository periods;
    private final WeeklySettings settings;
    private final ReportJournal journal;
    private final Clock clock;

    WeeklyJudgement(
            WeeklyReportRepository reports,
            ReportingPeriodRepository periods,
            WeeklySettings settings,
            ReportJournal journal,
            Clock clock) {
        this.reports = reports;
        this.periods = periods;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Reports of which a deadline has passed untold, in the order of their ids. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<UUID> due(@Nullable UUID after, int atMost) {
        return reports.due(border(), after, atMost);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void judge(UUID id) {
        WeeklyReport report = reports.lock(id);
        ReportSnapshot before = report.snapshot();
        UUID unit = before.unit().id();
        List<ReportEvent> events =
                report.judge(
                        border(), Moments.now(clock), deadline -> periods.covers(unit, deadline));
        if (!events.isEmpty()) {
            reports.flush();
            journal.changed("judge-by-the-clock", events, before, report.snapshot());
        }
    }

    private Instant border() {
        return Moments.now(clock).minus(settings.grace());
    }
}
