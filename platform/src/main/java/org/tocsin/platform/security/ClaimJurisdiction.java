package org.tocsin.platform.security;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tocsin.platform.paging.Clause;

/** {@link Jurisdiction} over the token's claims and the table of divisions. */
@ApplicationScoped
class ClaimJurisdiction implements Jurisdiction {

    /** MariaDB makes a join of longer lists (in_predicate_conversion_threshold). */
    private static final int MOST_NAMED = 900;

    private final Caller caller;
    private final EntityManager entities;

    ClaimJurisdiction(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    @Override
    public Clause of(ScopeColumns columns) {
        return of(caller.scope(), columns);
    }

    @Override
    public Clause of(ScopeColumns columns, @Nullable String division) {
        Clause own = of(columns);
        return division == null || division.equals(caller.scope().division())
                ? own
                : own.and(within(columns.division(), division));
    }

    @Override
    public Clause of(Scope scope, ScopeColumns columns) {
        if (scope.division() == null && scope.unitId() == null) {
            return Clause.NONE;
        }
        Clause clause = Clause.ALL;
        if (scope.division() != null) {
            clause =
                    clause.and(
                            columns.division() == null
                                    ? Clause.NONE
                                    : subtree(
                                            columns.division(), "scopeDivision", scope.division()));
        }
        if (scope.unitId() != null) {
            clause =
                    clause.and(
                            columns.unitId() == null
                                    ? Clause.NONE
                                    : Clause.of(
                                            columns.unitId() + " = :scopeUnit",
                                            "scopeUnit",
                                            scope.unitId()));
        }
        if (!scope.industries().isEmpty()) {
            clause =
                    clause.and(
                            columns.industry() == null
                                    ? Clause.NONE
                                    : prefixes(
                                            columns.industry(),
                                            scope.industries().stream().sorted().toList()));
        }
        if (!scope.grids().isEmpty()) {
            clause =
                    clause.and(
                            columns.grid() == null
                                    ? Clause.NONE
                                    : Clause.of(
                                            columns.grid() + " in (:scopeGrids)",
                                            "scopeGrids",
                                            List.copyOf(scope.grids())));
        }
        return clause;
    }

    @Override
    public Clause within(String divisionPath, String division) {
        return subtree(divisionPath, "withinDivision", division);
    }

    @Override
    public boolean contains(String ancestor, String division) {
        return entities.createQuery(
                                "select count(*) from DivisionClosure c where c.ancestor = :a and c.descendant = :d",
                                Long.class)
                        .setParameter("a", ancestor)
                        .setParameter("d", division)
                        .getSingleResult()
                > 0;
    }

    @Override
    public boolean isKnown(String division) {
        return contains(division, division);
    }

    /**
     * Names the divisions: the database weighs a list of them against the order of a page, while a
     * subquery makes it join and sort all rows for the first fifty. A list that is too long for
     * that is asked of each row by itself, which no database turns into a join either.
     */
    private Clause subtree(String path, String name, String division) {
        List<String> below =
                entities.createQuery(
                                "select c.descendant from DivisionClosure c where c.ancestor = :a order by c.descendant",
                                String.class)
                        .setParameter("a", division)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setMaxResults(MOST_NAMED + 1)
                        .getResultList();
        if (below.isEmpty()) {
            return Clause.NONE;
        }
        if (below.size() > MOST_NAMED) {
            return Clause.of(
                    "(select count(*) from DivisionClosure c where c.ancestor = :%s and c.descendant = %s) > 0"
                            .formatted(name, path),
                    name,
                    division);
        }
        return Clause.of("%s in (:%s)".formatted(path, name), name, below);
    }

    /** Industry codes nest by prefix: section letter, then 2, 3 and 4 digits (GB/T 4754). */
    private static Clause prefixes(String path, List<String> prefixes) {
        Map<String, Object> parameters = new HashMap<>();
        String hql =
                IntStream.range(0, prefixes.size())
                        .mapToObj(
                                i -> {
                                    parameters.put("scopeIndustry" + i, prefixes.get(i) + "%");
                                    return path + " like :scopeIndustry" + i;
                                })
                        .collect(Collectors.joining(" or "));
        return new Clause(hql, parameters);
    }
}
