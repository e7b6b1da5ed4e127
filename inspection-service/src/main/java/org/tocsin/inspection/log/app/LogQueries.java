package org.tocsin.inspection.log.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.inspection.log.domain.InspectionLog;
import org.tocsin.inspection.log.domain.LogFilter;
import org.tocsin.inspection.log.domain.LogSnapshot;
import org.tocsin.inspection.log.persistence.LogRepository;
import org.tocsin.inspection.log.persistence.LogVisits;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;

/** Looks up daily logs for the present caller. */
@ApplicationScoped
public class LogQueries {

    private static final SortKeys<InspectionLog> SORT =
            SortKeys.of(InspectionLog.class, "l", "-day", InspectionLog::id)
                    .with("day", "l.day", InspectionLog::day, LocalDate::parse)
                    .with("updatedAt", "l.updatedAt", l -> l.snapshot().updatedAt(), Instant::parse)
                    .with("logNo", "l.logNo", l -> l.snapshot().logNo(), no -> no);

    private final LogRepository logs;
    private final LogVisits visits;
    private final LogFiles files;
    private final Keyset keyset;
    private final AuditTrail audit;

    LogQueries(
            LogRepository logs, LogVisits visits, LogFiles files, Keyset keyset, AuditTrail audit) {
        this.logs = logs;
        this.visits = visits;
        this.files = files;
        this.keyset = keyset;
        this.audit = audit;
    }

    @Transactional
    public LogCase single(UUID id) {
        return files.open(logs.require(id));
    }

    @Transactional
    public Page<LoggedDay> page(LogFilter filter, PageParams params) {
        Page<LogSnapshot> page =
                keyset.page(params, SORT, logs.matching(filter)).map(InspectionLog::snapshot);
        Map<UUID, Long> found = visits.count(page.items().stream().map(LogSnapshot::id).toList());
        return page.map(log -> new LoggedDay(log, found.getOrDefault(log.id(), 0L)));
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<LoggedDay> all(LogFilter filter, PageParams params) {
        audit.record("export", LogJournal.WHAT, Ids.next(), null, filter);
        return keyset.stream(params, SORT, logs.matching(filter), this::day);
    }

    private LoggedDay day(InspectionLog log) {
        return new LoggedDay(
                log.snapshot(), visits.count(List.of(log.id())).getOrDefault(log.id(), 0L));
    }
}
