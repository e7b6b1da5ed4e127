package org.tocsin.responsibility.assessment.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.responsibility.assessment.domain.Assessment;
import org.tocsin.responsibility.assessment.domain.AssessmentFilter;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;
import org.tocsin.responsibility.assessment.domain.AssessmentStatus;
import org.tocsin.responsibility.assessment.domain.PeriodKind;

/** Storage of assessments. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class AssessmentRepository implements PanacheRepositoryBase<Assessment, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "a.unit.division", "a.unit.industry", "a.unit.anchorId", "a.unit.grid");

    private final Jurisdiction jurisdiction;

    AssessmentRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * @throws Refusal.RuleBroken if the unit has one of this period: the database has the last word
     */
    public void add(Assessment assessment) {
        try {
            persistAndFlush(assessment);
        } catch (ConstraintViolationException taken) {
            if (String.valueOf(taken.getConstraintName()).contains("assessment_once")) {
                throw new Refusal.RuleBroken(
                        "assessed-already",
                        Text.of(
                                "该单位在此考核期已有考核",
                                "The unit has an assessment of this period already"));
            }
            throw taken;
        }
    }

    /** An assessment out of scope is reported as absent, so that its existence does not leak. */
    public Assessment require(UUID id) {
        Clause where = visible().and(Clause.of("a.id = :id", "id", id));
        return find("from Assessment a where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("assessment", id));
    }

    private Clause visible() {
        return jurisdiction.of(COLUMNS);
    }

    /** What the caller may see of what the filter names. */
    public Clause matching(AssessmentFilter filter) {
        return visible().and(wanted(filter));
    }

    /** The same and what was published, for rankings. */
    public Clause ranked(AssessmentFilter filter) {
        Clause scope = visible();
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("public", AssessmentStatus.PUBLISHED);
        return new Clause("(" + scope.hql() + ") or a.status = :public", parameters)
                .and(wanted(filter));
    }

    private Clause wanted(AssessmentFilter filter) {
        return division(filter.division())
                .and(period(filter.period()))
                .and(ifAny(filter.status(), "a.status in (:status)", "status"))
                .and(ifAny(filter.unitKinds(), "a.unit.kind in (:kinds)", "kinds"))
                .and(Clause.ifPresent(filter.unitId(), "a.unit.unitId = :unitId", "unitId"))
                .and(Clause.ifPresent(filter.grade(), "a.standing.grade = :grade", "grade"))
                .and(Clause.ifPresent(filter.updatedSince(), "a.updatedAt >= :since", "since"));
    }

    private Clause division(@Nullable String division) {
        return division == null ? Clause.ALL : jurisdiction.within("a.unit.division", division);
    }

    private static Clause period(@Nullable AssessmentPeriod period) {
        return period == null
                ? Clause.ALL
                : Clause.of("a.period.kind = :periodKind", "periodKind", period.kind())
                        .and(Clause.of("a.period.first = :first", "first", period.first()));
    }

    private static Clause ifAny(Collection<?> values, String hql, String name) {
        return values.isEmpty() ? Clause.ALL : Clause.of(hql, name, values);
    }

    /** All that the caller may see of what the filter names, by number. */
    public List<Assessment> all(Clause where) {
        return list(
                "from Assessment a where " + where.hql() + " order by a.id", where.parameters());
    }

    /** Not scoped: which of these units have one of this period, corrections aside. */
    public Set<UUID> assessed(Collection<UUID> units, AssessmentPeriod period) {
        return new HashSet<>(
                getEntityManager()
                        .createQuery(
                                "select a.unit.unitId from Assessment a where a.unit.unitId in"
                                        + " :units and a.period.kind = :kind and a.period.first ="
                                        + " :first",
                                UUID.class)
                        .setParameter("units", units)
                        .setParameter("kind", period.kind())
                        .setParameter("first", period.first())
                        .getResultList());
    }

    /** Not scoped: months of which assessments wait and that ended before a day. */
    public List<LocalDate> openMonthsEndedBefore(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.period.first from Assessment a where a.period.kind ="
                                + " :kind and a.status in :open and a.period.last < :day order by"
                                + " a.period.first",
                        LocalDate.class)
                .setParameter("kind", PeriodKind.MONTH)
                .setParameter("open", AssessmentStatus.unscored())
                .setParameter("day", day)
                .getResultList();
    }

    /** Not scoped. */
    public List<UUID> openOfMonth(LocalDate first) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Assessment a where a.period.kind = :kind and a.status in"
                                + " :open and a.period.first = :first order by a.id",
                        UUID.class)
                .setParameter("kind", PeriodKind.MONTH)
                .setParameter("open", AssessmentStatus.unscored())
                .setParameter("first", first)
                .getResultList();
    }

    /** Not scoped: the scored ones of a unit whose period holds a day. */
    public List<Assessment> scoredAround(UUID unitId, LocalDate day) {
        return list(
                "unit.unitId = ?1 and status in ?2 and period.first <= ?3 and period.last >= ?3"
                        + " order by id",
                unitId,
                AssessmentStatus.scored(),
                day);
    }

    /** Until the transaction ends nobody else changes them. */
    public void lock(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery(
                        "select status from assessment where id in (:ids) order by id for update",
                        String.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Not scoped. */
    public List<Assessment> byIds(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }
}
