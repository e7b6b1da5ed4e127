package org.tocsin.inspection.log.persistence;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.inspection.log.domain.InspectionLog;
import org.tocsin.inspection.log.domain.LogFilter;
import org.tocsin.inspection.log.domain.LogRules;
import org.tocsin.inspection.log.domain.LogStatus;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/**
 * Storage of daily logs. Everybody reads their own; those who lead or audit read all within their
 * scope.
 */
@ApplicationScoped
public class LogRepository implements PanacheRepositoryBase<InspectionLog, UUID> {

    private static final ScopeColumns COLUMNS = new ScopeColumns("l.division", null, null, null);
    private static final List<String> READERS =
            List.of(BUREAU_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR);

    private final Jurisdiction jurisdiction;
    private final Caller caller;

    LogRepository(Jurisdiction jurisdiction, Caller caller) {
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /**
     * @throws Refusal.RuleBroken if the officer has a log of the day already: the database has the
     *     last word
     */
    public void add(InspectionLog log) {
        try {
            persistAndFlush(log);
        } catch (ConstraintViolationException taken) {
            throw LogRules.exists(log.day());
        }
    }

    public boolean exists(String officer, LocalDate day) {
        return count("officer = ?1 and day = ?2", officer, day) > 0;
    }

    /** A log out of scope is reported as absent, so that its existence does not leak. */
    public InspectionLog require(UUID id) {
        requireVisible(id);
        return findById(id);
    }

    /** The same for a change: locked, so that the clock is asked in the order of changes. */
    public InspectionLog requireForChange(UUID id) {
        requireVisible(id);
        return lock(id);
    }

    /** Not scoped, for the sweep. */
    public InspectionLog lock(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "select id from inspection_log where id = :id for update", byte[].class)
                .setParameter("id", id)
                .getResultList();
        return findById(id);
    }

    private void requireVisible(UUID id) {
        if (ids(visible().and(Clause.of("l.id = :id", "id", id)), 1).isEmpty()) {
            throw new Refusal.NotFound("inspection-log", id);
        }
    }

    private Clause visible() {
        Clause own = Clause.of("l.officer = :me", "me", caller.subject());
        if (READERS.stream().noneMatch(caller::is)) {
            return own;
        }
        Clause all = jurisdiction.of(COLUMNS);
        Map<String, Object> parameters = new HashMap<>(all.parameters());
        parameters.putAll(own.parameters());
        return new Clause("(%s) or (%s)".formatted(own.hql(), all.hql()), parameters);
    }

    /** What the caller may see and asks for. */
    public Clause matching(LogFilter filter) {
        Clause where =
                visible()
                        .and(Clause.ifPresent(filter.officer(), "l.officer = :officer", "officer"))
                        .and(Clause.ifPresent(filter.dayFrom(), "l.day >= :dayFrom", "dayFrom"))
                        .and(Clause.ifPresent(filter.dayTo(), "l.day <= :dayTo", "dayTo"))
                        .and(
                                Clause.ifPresent(
                                        filter.updatedSince(), "l.updatedAt >= :since", "since"));
        if (!filter.statuses().isEmpty()) {
            where = where.and(Clause.of("l.status in (:statuses)", "statuses", filter.statuses()));
        }
        if (filter.division() != null) {
            where = where.and(jurisdiction.within("l.division", filter.division()));
        }
        return filter.visited() == null ? where : where.and(LogVisits.visited(filter.visited()));
    }

    /** Not scoped, for the sweep: whose time has passed. */
    public List<UUID> due(Instant by, @Nullable UUID after, int atMost) {
        Clause where =
                Clause.of("l.status <> :locked", "locked", LogStatus.LOCKED)
                        .and(Clause.of("l.locksAt <= :by", "by", by))
                        .and(Clause.ifPresent(after, "l.id > :after", "after"));
        return ids(where, atMost);
    }

    private List<UUID> ids(Clause where, int atMost) {
        TypedQuery<UUID> query =
                getEntityManager()
                        .createQuery(
                                "select l.id from InspectionLog l where "
                                        + where.hql()
                                        + " order by l.id",
                                UUID.class);
        where.parameters().forEach(query::setParameter);
        try (Stream<UUID> found = query.setMaxResults(atMost).getResultStream()) {
            return found.toList();
        }
    }
}
