package org.tocsin.inspection.weekly.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.inspection.weekly.domain.ReportEvent;
import org.tocsin.inspection.weekly.domain.ReportingUnit;
import org.tocsin.inspection.weekly.domain.WeeklyReport;
import org.tocsin.inspection.weekly.persistence.ReportingPeriodRepository;
import org.tocsin.inspection.weekly.persistence.WeeklyReportRepository;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Opens the reports of weeks that are over, each unit's in a transaction of its own. */
@ApplicationScoped
class WeeklyOpening {

    private static final String SERIES = "ZB";
    private static final int COUNTY = 6;

    /** Weeks that are looked at again: a unit's event may come late. */
    private static final int LOOK_BACK = 4;

    private final WeeklyReportRepository reports;
    private final ReportingPeriodRepository periods;
    private final WeeklySettings settings;
    private final Serials serials;
    private final ReportJournal journal;
    private final Clock clock;

    WeeklyOpening(
            WeeklyReportRepository reports,
            ReportingPeriodRepository periods,
            WeeklySettings settings,
            Serials serials,
            ReportJournal journal,
            Clock clock) {
        this.reports = reports;
        this.periods = periods;
        this.settings = settings;
        this.serials = serials;
        this.journal = journal;
        this.clock = clock;
    }

    /** The weeks that may still lack reports, in their order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<IsoWeek> weeks() {
        Instant now = Moments.now(clock);
        IsoWeek first =
                settings.firstWeek()
                        .flatMap(IsoWeek::parse)
                        .orElseGet(() -> reports.firstWeek(IsoWeek.of(now)));
        int from =
                reports.latestWeek()
                        .map(latest -> Math.max(first.index(), latest.index() - LOOK_BACK))
                        .orElse(first.index());
        return IntStream.rangeClosed(from, settings.terms().latestOpen(now).index())
                .mapToObj(IsoWeek::ofIndex)
                .toList();
    }

    /** The units that were there when the reports of the week were to be opened, and have none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<ReportingUnit> owing(IsoWeek week) {
        return periods.owing(week.index(), settings.terms().opensAt(week));
    }

    /**
     * @throws Refusal.Stale if another instance opens it at the same moment: there is one report of
     *     a unit and week
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void open(ReportingUnit unit, IsoWeek week) {
        if (reports.exists(unit.id(), week)) {
            return;
        }
        WeeklyReport report =
                new WeeklyReport(
                        Ids.next(),
                        nextNo(unit, week),
                        unit,
                        week,
                        settings.terms().of(week),
                        Moments.now(clock));
        ReportEvent opened = report.opened();
        try {
            reports.persistAndFlush(report);
        } catch (ConstraintViolationException taken) {
            throw new Refusal.Stale(ReportJournal.WHAT, unit.id() + " " + week);
        }
        journal.changed("open", List.of(opened), null, report.snapshot());
    }

    private String nextNo(ReportingUnit unit, IsoWeek week) {
        String division = unit.division();
        String county = division.substring(0, Math.min(COUNTY, division.length()));
        return serials.next(SERIES, county, week.year());
    }
}
