package org.tocsin.inspection.weekly.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.inspection.weekly.domain.ReportFigure;
import org.tocsin.inspection.weekly.domain.ReportingUnit;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.security.ScopeColumns;

/**
 * What the register of visits holds of a unit's week: visits within its division's subtree and, for
 * a department, its industry. Counted anew each time, as visits are uploaded late and hazards close
 * later.
 */
@ApplicationScoped
public class WeekRecords {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("i.unit.division", "i.unit.industry", null, null);

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;

    WeekRecords(EntityManager entities, Jurisdiction jurisdiction) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    /** Figures that no record tells are absent. */
    public Map<ReportFigure, Long> of(ReportingUnit unit, IsoWeek week) {
        Clause where = where(unit, week);
        Object[] sums =
                ask(
                        "select count(i.id), count(distinct i.unit.id), coalesce(sum(i.findingCount), 0),"
                                + " coalesce(sum(i.tally.closed), 0) from Inspection i where ",
                        where);
        Object[] major =
                ask(
                        "select count(f.id), 0 from Finding f join f.inspection i where f.grade = MAJOR and ",
                        where);
        Map<ReportFigure, Long> figures = new EnumMap<>(ReportFigure.class);
        figures.put(ReportFigure.VISITS, number(sums[0]));
        figures.put(ReportFigure.ENTERPRISES_VISITED, number(sums[1]));
        figures.put(ReportFigure.FINDINGS, number(sums[2]));
        figures.put(ReportFigure.FINDINGS_RECTIFIED, number(sums[3]));
        figures.put(ReportFigure.MAJOR_HAZARDS, number(major[0]));
        return figures;
    }

    private Clause where(ReportingUnit unit, IsoWeek week) {
        Set<String> industries = unit.industry() == null ? Set.of() : Set.of(unit.industry());
        return jurisdiction
                .of(new Scope(unit.division(), industries, null, Set.of()), COLUMNS)
                .and(Clause.of("i.visit.visitedAt >= :from", "from", week.startsAt()))
                .and(Clause.of("i.visit.visitedAt < :to", "to", week.endsAt()));
    }

    private Object[] ask(String select, Clause where) {
        TypedQuery<Object[]> query =
                entities.createQuery(select + "(" + where.hql() + ")", Object[].class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Long number(Object value) {
        return ((Number) value).longValue();
    }
}
