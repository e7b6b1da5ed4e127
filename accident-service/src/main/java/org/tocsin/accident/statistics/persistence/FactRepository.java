package org.tocsin.accident.statistics.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.accident.report.persistence.KindClause;
import org.tocsin.accident.statistics.app.AccidentCounts;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.domain.Sums;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.DivisionTree;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/**
 * Adds up what was known at an instant, by the database: one row of the table per accident and
 * instant. What this answers is right by definition.
 */
@ApplicationScoped
@Typed(FactRepository.class)
public class FactRepository implements AccidentCounts {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("f.division", "f.industry", "f.unitId", "f.grid");
    private static final KindClause.Paths KINDS =
            new KindClause.Paths(
                    "f.category", "f.severity", "f.typeCodeSet", "f.typeCode", "f.industry");
    private static final Set<String> UNCOUNTED = Set.of("WITHDRAWN", "MERGED");
    private static final String MEASURES =
            "count(f), sum(f.deaths), sum(f.seriousInjuries), sum(f.missing), sum(f.directLossCny)";

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;
    private final DivisionTree tree;

    FactRepository(EntityManager entities, Jurisdiction jurisdiction, DivisionTree tree) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
        this.tree = tree;
    }

    @Override
    public List<Group> grouped(List<Dimension> by, Coverage coverage, Period period, Instant asOf) {
        FactKeys reading = new FactKeys(by, children(by, coverage));
        List<String> paths = reading.columns();
        String keys = paths.isEmpty() ? "" : String.join(", ", paths) + ", ";
        String grouping = paths.isEmpty() ? "" : " group by " + String.join(", ", paths);
        Clause where = covered(coverage).and(of(period, asOf)).and(counted(true));
        Map<Map<Dimension, String>, Sums> sums = new HashMap<>();
        for (Tuple row : query("select " + keys + MEASURES, where, grouping)) {
            FactKeys.Row read = reading.of(row);
            sums.merge(read.keys(), read.sums(), Sums::plus);
        }
        return sums.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
    }

    @Override
    public Map<String, Long> excluded(Coverage coverage, Period period, Instant asOf) {
        Clause where = covered(coverage).and(of(period, asOf)).and(counted(false));
        Map<String, Long> found = new TreeMap<>();
        query("select f.status, count(f)", where, " group by f.status")
                .forEach(row -> found.put(row.get(0, String.class), row.get(1, Long.class)));
        return found;
    }

    /** The last day of the period on which somebody died. */
    public Optional<LocalDate> lastFatal(Coverage coverage, Period period, Instant asOf) {
        Clause where =
                covered(coverage)
                        .and(of(period, asOf))
                        .and(counted(true))
                        .and(Clause.of("f.deaths > 0"));
        return Optional.ofNullable(
                query("select max(f.occurredOn)", where, "").getFirst().get(0, LocalDate.class));
    }

    private Map<String, String> children(List<Dimension> by, Coverage coverage) {
        @Nullable String root = coverage.root();
        return root == null || !by.contains(Dimension.DIVISION) ? Map.of() : tree.childrenOf(root);
    }

    private Clause covered(Coverage coverage) {
        Clause scope =
                jurisdiction
                        .of(coverage.scope(), COLUMNS)
                        .and(KindClause.of(coverage.kinds(), KINDS, true));
        return coverage.division() == null
                ? scope
                : scope.and(jurisdiction.within("f.division", coverage.division()));
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
}
