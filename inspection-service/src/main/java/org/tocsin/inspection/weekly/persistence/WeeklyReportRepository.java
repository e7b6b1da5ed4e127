package org.tocsin.inspection.weekly.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.inspection.weekly.domain.ReportFilter;
import org.tocsin.inspection.weekly.domain.ReportStatus;
import org.tocsin.inspection.weekly.domain.WeeklyReport;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Storage of weekly reports. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class WeeklyReportRepository implements PanacheRepositoryBase<WeeklyReport, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("r.unit.division", "r.unit.industry", "r.unit.id", null);

    private final Jurisdiction jurisdiction;

    WeeklyReportRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A report out of scope is reported as absent, so that its existence does not leak. */
    public WeeklyReport require(UUID id) {
        requireVisible(id);
        return findById(id);
    }

    /**
     * The same for a change. The row is locked until the transaction ends, so that whoever asks the
     * clock afterwards knows on which side of a deadline it comes.
     */
    public WeeklyReport requireForChange(UUID id) {
        requireVisible(id);
        return lock(id);
    }

    /** Not scoped, for the sweep. */
    public WeeklyReport lock(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "select id from weekly_report where id = :id for update", byte[].class)
                .setParameter("id", id)
                .getResultList();
        return findById(id);
    }

    private void requireVisible(UUID id) {
        Clause where = visible().and(Clause.of("r.id = :id", "id", id));
        TypedQuery<UUID> query =
                getEntityManager()
                        .createQuery(
                                "select r.id from WeeklyReport r where " + where.hql(), UUID.class);
        where.parameters().forEach(query::setParameter);
        if (query.getResultList().isEmpty()) {
            throw new Refusal.NotFound("weekly-report", id);
        }
    }

    public Clause visible() {
        return jurisdiction.of(COLUMNS);
    }

    /** What the caller may see and asks for. */
    public Clause matching(ReportFilter filter, Doubts doubts) {
        Clause where = visible().and(ReportClauses.of(filter));
        if (filter.division() != null) {
            where = where.and(jurisdiction.within("r.unit.division", filter.division()));
        }
        return filter.flag() == null ? where : where.and(doubts.clause(filter.flag()));
    }

    /** All that the caller may see of a week. */
    public List<WeeklyReport> ofWeek(IsoWeek week) {
        return read(visible().and(Clause.of("r.week.index = :week", "week", week.index())));
    }

    /** What the caller may see of these weeks and somebody should look at. */
    public List<WeeklyReport> flagged(
            IsoWeek from, IsoWeek to, @Nullable String division, Doubts doubts) {
        Clause where =
                visible()
                        .and(Clause.of("r.week.index >= :from", "from", from.index()))
                        .and(Clause.of("r.week.index <= :to", "to", to.index()))
                        .and(doubts.any());
        return read(
                division == null
                        ? where
                        : where.and(jurisdiction.within("r.unit.division", division)));
    }

    private List<WeeklyReport> read(Clause where) {
        return list(
                "from WeeklyReport r where "
                        + where.hql()
                        + " order by r.week.index, r.unit.division, r.id",
                where.parameters());
    }

    /** Not scoped, for the sweep: what the clock has something to say to. */
    public List<UUID> due(Instant by, @Nullable UUID after, int atMost) {
        Clause where =
                new Clause(
                                "r.status in (:owed) and r.deadlines.dueAt <= :by"
                                        + " or r.status = :missed and r.deadlines.makeUpUntil <= :by",
                                Map.of(
                                        "owed",
                                        Set.of(ReportStatus.OPEN, ReportStatus.RETURNED),
                                        "missed",
                                        ReportStatus.MISSED,
                                        "by",
                                        by))
                        .and(Clause.ifPresent(after, "r.id > :after", "after"));
        TypedQuery<UUID> query =
                getEntityManager()
                        .createQuery(
                                "select r.id from WeeklyReport r where "
                                        + where.hql()
                                        + " order by r.id",
                                UUID.class);
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }

    public boolean exists(UUID unitId, IsoWeek week) {
        return count("unit.id = ?1 and week.index = ?2", unitId, week.index()) > 0;
    }

    /** The latest week that any report was opened for. */
    public Optional<IsoWeek> latestWeek() {
        return Optional.ofNullable(
                        getEntityManager()
                                .createQuery(
                                        "select max(r.week.index) from WeeklyReport r",
                                        Integer.class)
                                .getSingleResult())
                .map(IsoWeek::ofIndex);
    }

    /**
     * The week that reporting begins with: the one given, or the one given to whoever asked first.
     */
    public IsoWeek firstWeek(IsoWeek now) {
        getEntityManager()
                .createNativeQuery(
                        "insert ignore into weekly_start (id, week_index) values (1, :week)")
                .setParameter("week", now.index())
                .executeUpdate();
        Number kept =
                (Number)
                        getEntityManager()
                                .createNativeQuery(
                                        "select week_index from weekly_start where id = 1")
                                .getSingleResult();
        return IsoWeek.ofIndex(kept.intValue());
    }
}
