package org.tocsin.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.platform.paging.SortKeys.Order;

/** Reads the records of one collection in one order. */
final class Rows<E> {

    private static final String IDS = "candidateIds";

    private final EntityManager entities;
    private final SortKeys<E> keys;
    private final List<Order<E>> orders;

    Rows(EntityManager entities, SortKeys<E> keys, List<Order<E>> orders) {
        this.entities = entities;
        this.keys = keys;
        this.orders = orders;
    }

    List<E> read(Clause where, int limit) {
        String by =
                orders.stream()
                        .map(o -> o.key().path() + (o.descending() ? " desc" : " asc"))
                        .collect(Collectors.joining(", "));
        return query(keys.alias(), keys.entity(), where, " order by " + by)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these records that the clause lets through. */
    Map<UUID, E> of(List<UUID> ids, Clause where) {
        Clause those = Clause.of(keys.id().path() + " in (:" + IDS + ")", IDS, ids);
        Map<UUID, E> found = HashMap.newHashMap(ids.size());
        query(keys.alias(), keys.entity(), those.and(where), "")
                .getResultList()
                .forEach(row -> found.put((UUID) keys.id().value().apply(row), row));
        return found;
    }

    /** The same, as views of plain values. */
    <V> Map<UUID, V> of(List<UUID> ids, Clause where, Projection<E, V> projection) {
        Clause those = Clause.of(keys.id().path() + " in (:" + IDS + ")", IDS, ids);
        Map<UUID, V> found = HashMap.newHashMap(ids.size());
        query(String.join(", ", projection.paths()), Object[].class, those.and(where), "")
                .getResultList()
                .forEach(row -> found.put((UUID) row[0], projection.of().apply(row)));
        return found;
    }

    long count(Clause where) {
        return query("count(" + keys.alias() + ")", Long.class, where, "").getSingleResult();
    }

    private <R> TypedQuery<R> query(String what, Class<R> type, Clause where, String rest) {
        String hql =
                "select %s from %s %s where %s%s"
                        .formatted(what, keys.entity().getName(), keys.alias(), where.hql(), rest);
        TypedQuery<R> query = entities.createQuery(hql, type);
        where.parameters().forEach(query::setParameter);
        return query;
    }

    /**
     * The rows after the given one. {@code a <= x and (a < x or (a = x and …))} says the same as
     * the plain disjunction, but lets the database seek in the index.
     */
    Clause after(List<String> values) {
        Clause rest = Clause.NONE;
        for (int i = orders.size() - 1; i >= 0; i--) {
            Order<E> order = orders.get(i);
            String path = order.key().path();
            String name = "after" + i;
            String beyond = order.descending() ? "<" : ">";
            String hql =
                    "%1$s %2$s= :%3$s and (%1$s %2$s :%3$s or (%1$s = :%3$s and %4$s))"
                            .formatted(path, beyond, name, rest.hql());
            Map<String, Object> parameters = new TreeMap<>(rest.parameters());
            parameters.put(name, order.key().parse().apply(values.get(i)));
            rest = new Clause(hql, parameters);
        }
        return rest;
    }

    /** Where a record stands, in the text form that cursors hold. */
    List<String> position(E row) {
        Function<Order<E>, String> value = o -> String.valueOf(o.key().value().apply(row));
        return orders.stream().map(value).toList();
    }
}
