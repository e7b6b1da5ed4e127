package org.tocsin.responsibility.fact.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts of certain types whose payload says certain things. */
public record FactPattern(Set<String> types, List<Condition> where) {

    public FactPattern {
        types = Set.copyOf(types);
        where = where == null ? List.of() : List.copyOf(where);
    }

    public boolean matches(String type, Map<String, String> fields) {
        return types.contains(type)
                && where.stream().allMatch(condition -> condition.holds(fields));
    }
}
