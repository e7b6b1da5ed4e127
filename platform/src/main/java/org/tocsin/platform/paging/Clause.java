package org.tocsin.platform.paging;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A piece of an HQL {@code where} with its named parameters. Parameter names must be unique within
 * one query.
 */
public record Clause(String hql, Map<String, Object> parameters) {

    public static final Clause ALL = new Clause("1 = 1", Map.of());
    public static final Clause NONE = new Clause("1 = 0", Map.of());

    public Clause {
        parameters = Map.copyOf(parameters);
    }

    public static Clause of(String hql) {
        return new Clause(hql, Map.of());
    }

    public static Clause of(String hql, String name, Object value) {
        return new Clause(hql, Map.of(name, value));
    }

    /** This clause if the value is there, else {@link #ALL}: for optional filters. */
    public static Clause ifPresent(Object value, String hql, String name) {
        return value == null ? ALL : of(hql, name, value);
    }

    public Clause and(Clause other) {
        if (equals(ALL)) {
            return other;
        }
        if (other.equals(ALL)) {
            return this;
        }
        Set<String> shared = new LinkedHashSet<>(parameters.keySet());
        shared.retainAll(other.parameters.keySet());
        if (!shared.isEmpty()) {
            throw new IllegalArgumentException("Two clauses use the parameter names " + shared);
        }
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(other.parameters);
        return new Clause("(" + hql + ") and (" + other.hql + ")", all);
    }
}
