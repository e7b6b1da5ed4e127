package org.tocsin.accident.statistics.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Adds up what was known at an instant: one row of the table per accident and instant. */
@ApplicationScoped
public class FactRepository {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("f.division", "f.industry", "f.unitId", "f.grid");
    private static final Set<String> UNCOUNTED = Set.of("WITHDRAWN", "MERGED");
    private static final String MEASURES =
            "count(f), sum(f.deaths), sum(f.seriousInjuries), sum(f.missing), sum(f.directLossCny)";

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;

    FactRepository(EntityManager entities, Jurisdiction jurisdiction) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    /** What one combination of the dimensions' values adds up to; the keys as recorded. */
    public record Group(Map<Dimension, String> keys, Sums sums) {}

    /**
     * The figures that the present caller may see.
     *
     * @param division subtree, or {@code null} for all of the caller's scope
     */
    public List<Group> grouped(
            List<Dimension> dimensions, Period period, @Nullable String division, Instant asOf) {
        List<String> paths = dimensions.stream().map(FactRepository::path).toList();
        String keys = paths.isEmpty() ? "" : String.join(", ", paths) + ", ";
        String by = paths.isEmpty() ? "" : " group by " + String.join(", ", paths);
        Clause where = callers(division).and(of(period, asOf)).and(counted(true));
        return query("select " + keys + MEASURES, where, by).stream()
                .map(row -> group(dimensions, row))
                .toList();
    }

    /** How many reports of the period do not count, by status. */
    public Map<String, Long> excluded(Period period, @Nullable String division, Instant asOf) {
        Clause where = callers(division).and(of(period, asOf)).and(counted(false));
        Map<String, Long> found = new TreeMap<>();
        query("select f.status, count(f)", where, " group by f.status")
                .forEach(row -> found.put(row.get(0, String.class), row.get(1, Long.class)));
        return found;
    }

    /** Everything in an area, whoever asks. */
    public Sums total(Area area, Period period, Instant asOf) {
        Clause where = within(area).and(of(period, asOf)).and(counted(true));
        return sums(query("select " + MEASURES, where, "").getFirst(), 0);
    }

    /**
     * What a total covers: a unit, or the subtree of a division, perhaps of one industry only.
     *
     * @param unitId if present, only this unit and nothing else counts
     * @param industry GB/T 4754 code prefix
     */
    public record Area(
            @Nullable UUID unitId, @Nullable String division, @Nullable String industry) {}

    private Clause callers(@Nullable String division) {
        Clause scope = jurisdiction.of(COLUMNS);
        return division == null ? scope : scope.and(jurisdiction.within("f.division", division));
    }

    private Clause within(Area area) {
        if (area.unitId() != null) {
            return Clause.of("f.unitId = :unit", "unit", area.unitId());
        }
        Clause subtree = jurisdiction.within("f.division", area.division());
        return area.industry() == null
                ? subtree
                : subtree.and(
                        Clause.of("f.industry like :industry", "industry", area.industry() + "%"));
    }

    private static Clause of(Period period, Instant asOf) {
        return Clause.of("f.occurredOn >= :from", "from", period.from())
                .and(Clause.of("f.occurredOn <= :to", "to", period.to()))
                .and(
                        Clause.of(
                                "f.knownAt <= :asOf and (f.supersededAt is null or f.supersededAt > :asOf)",
                                "asOf",
                                asOf));
    }

    private static Clause counted(boolean counted) {
        return Clause.of(
                "f.status %s (:uncounted)".formatted(counted ? "not in" : "in"),
                "uncounted",
                UNCOUNTED);
    }

    private List<Tuple> query(String select, Clause where, String by) {
        var query =
                entities.createQuery(
                        select + " from RevisionFact f where " + where.hql() + by, Tuple.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private static String path(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY -> "f.category";
            case MONTH -> "year(f.occurredOn), month(f.occurredOn)";
            case DIVISION -> "f.division";
            case SEVERITY -> "f.severity";
        };
    }

    private static Group group(List<Dimension> dimensions, Tuple row) {
        Map<Dimension, String> keys = new TreeMap<>();
        int column = 0;
        for (Dimension dimension : dimensions) {
            if (dimension == Dimension.MONTH) {
                Integer year = row.get(column++, Integer.class);
                Integer month = row.get(column++, Integer.class);
                keys.put(dimension, YearMonth.of(year, month).toString());
            } else {
                keys.put(dimension, row.get(column++, String.class));
            }
        }
        return new Group(keys, sums(row, column));
    }

    private static Sums sums(Tuple row, int column) {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Number sum = row.get(column + i, Number.class);
            values.add(sum == null ? BigDecimal.ZERO : new BigDecimal(sum.toString()));
        }
        return new Sums(
                values.get(0).longValueExact(),
                values.get(1).longValueExact(),
                values.get(2).longValueExact(),
                values.get(3).longValueExact(),
                values.get(4).setScale(2));
    }
}
