package org.tocsin.inspection.weekly.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.inspection.weekly.domain.PlausibilityFlag;
import org.tocsin.inspection.weekly.domain.ReportFilter;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.WeeklyReport;
import org.tocsin.inspection.weekly.persistence.WeeklyReportRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;

/** Looks up weekly reports for the present caller. */
@ApplicationScoped
public class WeeklyReportQueries {

    private static final SortKeys<WeeklyReport> SORT =
            SortKeys.of(WeeklyReport.class, "r", "-week", WeeklyReport::id)
                    .with(
                            "week",
                            "r.week.index",
                            r -> r.snapshot().week().index(),
                            Integer::valueOf)
                    .with(
                            "dueAt",
                            "r.deadlines.dueAt",
                            r -> r.snapshot().deadlines().dueAt(),
                            Instant::parse)
                    .with("updatedAt", "r.updatedAt", r -> r.snapshot().updatedAt(), Instant::parse)
                    .with("reportNo", "r.reportNo", r -> r.snapshot().reportNo(), no -> no);

    private final WeeklyReportRepository reports;
    private final ReportFiles files;
    private final Plausibility plausibility;
    private final Keyset keyset;
    private final AuditTrail audit;

    WeeklyReportQueries(
            WeeklyReportRepository reports,
            ReportFiles files,
            Plausibility plausibility,
            Keyset keyset,
            AuditTrail audit) {
        this.reports = reports;
        this.files = files;
        this.plausibility = plausibility;
        this.keyset = keyset;
        this.audit = audit;
    }

    @Transactional
    public ReportCase single(UUID id) {
        return files.open(reports.require(id));
    }

    @Transactional
    public Page<ReportEntry> page(ReportFilter filter, PageParams params) {
        Page<ReportSnapshot> page =
                keyset.page(params, SORT, reports.matching(filter, plausibility.conditions()))
                        .map(WeeklyReport::snapshot);
        Map<UUID, Set<PlausibilityFlag>> flags =
                plausibility.of(page.items().stream().map(ReportSnapshot::id).toList());
        return page.map(report -> new ReportEntry(report, flags.get(report.id())));
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<ReportEntry> all(ReportFilter filter, PageParams params) {
        audit.record("export", ReportJournal.WHAT, Ids.next(), null, filter);
        return keyset.stream(
                params, SORT, reports.matching(filter, plausibility.conditions()), this::entry);
    }

    private ReportEntry entry(WeeklyReport report) {
        return new ReportEntry(
                report.snapshot(), plausibility.of(List.of(report.id())).get(report.id()));
    }
}
