package org.tocsin.gateway.feed.persistence;

import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Scope;

/** A scope as a condition on what was, where the table of divisions of today does not help. */
final class FormerScope {

    private FormerScope() {}

    /** Moves ({@code m}) of records that the scope covered before. */
    static Clause moves(Scope scope, @Nullable String within) {
        if (scope.division() == null && scope.unitId() == null) {
            return Clause.NONE;
        }
        return under("m.former.ancestors", "former", scope, within)
                .and(
                        Clause.ifPresent(
                                scope.unitId(), "m.former.unitId = :formerUnit", "formerUnit"))
                .and(
                        scope.grids().isEmpty()
                                ? Clause.ALL
                                : Clause.of(
                                        "m.former.grid in (:formerGrids)",
                                        "formerGrids",
                                        List.copyOf(scope.grids())))
                .and(industries(List.copyOf(scope.industries())));
    }

    /** Entries ({@code e}) that lay under the scope's division when they were appended. */
    static Clause entries(Scope scope, @Nullable String within) {
        return under("e.audience.ancestors", "then", scope, within);
    }

    private static Clause under(String path, String name, Scope scope, @Nullable String within) {
        Clause own = under(path, name + "Division", scope.division());
        return within == null || within.equals(scope.division())
                ? own
                : own.and(under(path, name + "Within", within));
    }

    private static Clause under(String path, String name, @Nullable String division) {
        return division == null
                ? Clause.ALL
                : Clause.of("%s like :%s".formatted(path, name), name, "%/" + division + "/%");
    }

    private static Clause industries(List<String> prefixes) {
        if (prefixes.isEmpty()) {
            return Clause.ALL;
        }
        Map<String, Object> parameters = new HashMap<>();
        String hql =
                IntStream.range(0, prefixes.size())
                        .mapToObj(
                                i -> {
                                    parameters.put("formerIndustry" + i, prefixes.get(i) + "%");
                                    return "m.former.industry like :formerIndustry" + i;
                                })
                        .collect(Collectors.joining(" or "));
        return new Clause(hql, parameters);
    }
}
