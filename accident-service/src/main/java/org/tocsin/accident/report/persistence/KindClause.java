package org.tocsin.accident.report.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.platform.paging.Clause;

/** The kinds of accidents as a condition: the same for a list and for the figure it makes up. */
public final class KindClause {

    private KindClause() {}

    /** Where a query keeps what is compared, as HQL paths. */
    public record Paths(
            String category, String severity, String codeSet, String code, String industry) {}

    /**
     * @param named whether category and severity are mapped as names and not as enumerations
     */
    public static Clause of(AccidentKinds kinds, Paths paths, boolean named) {
        return oneOf(paths.category(), "kindCategories", kinds.categories(), named)
                .and(oneOf(paths.severity(), "kindSeverities", kinds.severities(), named))
                .and(types(kinds.types(), paths))
                .and(industries(List.copyOf(kinds.industries()), paths.industry()));
    }

    private static Clause oneOf(
            String path, String name, Set<? extends Enum<?>> values, boolean named) {
        if (values.isEmpty()) {
            return Clause.ALL;
        }
        return Clause.of(
                path + " in (:" + name + ")",
                name,
                values.stream().map(v -> named ? v.name() : v).collect(Collectors.toList()));
    }

    private static Clause types(Set<TypeCode> types, Paths paths) {
        return types.isEmpty()
                ? Clause.ALL
                : Clause.of(
                        "concat(%s, ':', %s) in (:kindTypes)"
                                .formatted(paths.codeSet(), paths.code()),
                        "kindTypes",
                        types.stream().map(TypeCode::qualified).toList());
    }

    private static Clause industries(List<String> prefixes, String path) {
        if (prefixes.isEmpty()) {
            return Clause.ALL;
        }
        Map<String, Object> parameters = new HashMap<>();
        String hql =
                IntStream.range(0, prefixes.size())
                        .mapToObj(
                                i ->
                                        industry(
                                                prefixes.get(i),
                                                path,
                                                "kindIndustry" + i,
                                                parameters))
                        .collect(Collectors.joining(" or "));
        return new Clause("(" + hql + ")", parameters);
    }

    private static String industry(
            String prefix, String path, String name, Map<String, Object> parameters) {
        if (prefix.equals(AccidentKinds.UNKNOWN)) {
            return path + " is null";
        }
        parameters.put(name, prefix + "%");
        return path + " like :" + name;
    }
}
