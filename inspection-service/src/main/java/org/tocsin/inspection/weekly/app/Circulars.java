package org.tocsin.inspection.weekly.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.ReportStatus;
import org.tocsin.inspection.weekly.domain.ReportTerms;
import org.tocsin.inspection.weekly.domain.WeeklyReport;
import org.tocsin.inspection.weekly.persistence.WeeklyReportRepository;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Moments;

/** The circulars of weeks, over the units within the caller's scope. */
@ApplicationScoped
public class Circulars {

    private final WeeklyReportRepository reports;
    private final WeeklySettings settings;
    private final Clock clock;

    Circulars(WeeklyReportRepository reports, WeeklySettings settings, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws Refusal.NotFound of a week that is not over
     */
    @Transactional
    public Circular of(IsoWeek week) {
        Instant now = Moments.now(clock);
        ReportTerms terms = settings.terms();
        if (week.compareTo(terms.latestOpen(now)) > 0) {
            throw new Refusal.NotFound("weekly-report circular", week);
        }
        List<ReportSnapshot> all =
                reports.ofWeek(week).stream().map(WeeklyReport::snapshot).toList();
        Map<ReportStatus, Long> counts =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReportSnapshot::status,
                                        () -> new EnumMap<>(ReportStatus.class),
                                        Collectors.counting()));
        return new Circular(
                week,
                terms.of(week),
                now,
                counts,
                those(all, r -> r.lapses().missedAt() != null),
                those(all, r -> r.lapses().madeUpAt() != null),
                those(all, r -> r.lapses().escalatedAt() != null));
    }

    private static List<ReportSnapshot> those(
            List<ReportSnapshot> all, Predicate<ReportSnapshot> which) {
        return all.stream().filter(which).toList();
    }
}
