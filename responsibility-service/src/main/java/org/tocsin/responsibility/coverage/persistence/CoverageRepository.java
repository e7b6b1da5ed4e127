package org.tocsin.responsibility.coverage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.coverage.domain.Coverage;
import org.tocsin.responsibility.coverage.domain.CoverageFilter;
import org.tocsin.responsibility.coverage.domain.Level;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitStatus;

/**
 * Asks which units have an agreement in force. The units are those active today; the agreements
 * those in force at the end of the day asked about, as their own dates say.
 */
@ApplicationScoped
public class CoverageRepository {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("u.division", "u.industry", "u.anchorId", "u.grid");

    private static final Set<UnitKind> AUTHORITIES =
            EnumSet.of(
                    UnitKind.COMMITTEE,
                    UnitKind.GOVERNMENT,
                    UnitKind.DEPARTMENT,
                    UnitKind.TOWN,
                    UnitKind.COMMUNITY);

    private static final String IN_FORCE =
            "exists (select 1 from Agreement a where a.subordinate.unitId = u.id"
                    + " and a.milestones.inForce < :endOfDay"
                    + " and (a.milestones.ended is null or a.milestones.ended >= :endOfDay)"
                    + " and a.periodEnd >= :day)";

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;

    CoverageRepository(EntityManager entities, Jurisdiction jurisdiction) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    /** Units of one kind in one division. */
    public record Cell(UnitKind kind, String division, Coverage coverage) {}

    public List<Cell> cells(CoverageFilter filter) {
        Clause units = units(filter);
        var query =
                entities.createQuery(
                        "select u.kind, u.division, count(*), sum(case when "
                                + IN_FORCE
                                + " then 1 else 0 end) from CoveredUnit u where "
                                + units.hql()
                                + " group by u.kind, u.division",
                        Object[].class);
        units.parameters().forEach(query::setParameter);
        day(filter.asOf()).forEach(query::setParameter);
        List<Cell> cells = new ArrayList<>();
        for (Object[] row : query.getResultList()) {
            cells.add(
                    new Cell(
                            (UnitKind) row[0],
                            (String) row[1],
                            new Coverage(
                                    ((Number) row[2]).longValue(), ((Number) row[3]).longValue())));
        }
        return cells;
    }

    /** The units without one. */
    public Clause uncovered(CoverageFilter filter) {
        return units(filter).and(new Clause("not " + IN_FORCE, day(filter.asOf())));
    }

    private static Map<String, Object> day(LocalDate day) {
        Instant endOfDay = day.plusDays(1).atStartOfDay(Moments.CHINA).toInstant();
        return Map.of("day", day, "endOfDay", endOfDay);
    }

    private Clause units(CoverageFilter filter) {
        return jurisdiction
                .of(COLUMNS, filter.division())
                .and(Clause.of("u.status = :active", "active", UnitStatus.ACTIVE))
                .and(
                        filter.kinds().isEmpty()
                                ? Clause.ALL
                                : Clause.of("u.kind in (:kinds)", "kinds", filter.kinds()))
                .and(filter.level() == null ? Clause.ALL : at(filter.level()))
                .and(
                        filter.q() == null || filter.q().isBlank()
                                ? Clause.ALL
                                : Clause.of(
                                        "u.name like :q escape '!'",
                                        "q",
                                        "%"
                                                + filter.q().strip().replaceAll("([!%_])", "!$1")
                                                + "%"));
    }

    private static Clause at(Level level) {
        return switch (level) {
            case ENTERPRISE, WORKSHOP, TEAM, PERSON ->
                    Clause.of("u.kind = :ofLevel", "ofLevel", UnitKind.valueOf(level.name()));
            case COMMUNITY -> authority("length(u.division) = 12");
            case TOWN -> authority("length(u.division) = 9");
            case PROVINCE -> authority("u.division like '__0000'");
            case CITY -> authority("u.division like '____00' and u.division not like '__0000'");
            case COUNTY -> authority("length(u.division) = 6 and u.division not like '____00'");
        };
    }

    private static Clause authority(String code) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("authorities", AUTHORITIES);
        return new Clause("u.kind in (:authorities) and " + code, parameters);
    }
}
