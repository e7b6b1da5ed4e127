package org.tocsin.platform.paging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tocsin.platform.paging.SortKeys.Order;
import org.tocsin.platform.time.Moments;

/**
 * Reads one page of a collection by keyset: costs the same at any depth, and never skips or repeats
 * a record that was there all along.
 */
@ApplicationScoped
public class Keyset {

    private static final int CHUNK = 500;

    private final EntityManager entities;
    private final UriInfo request;
    private final Clock clock;
    private final Cursor cursors;

    Keyset(
            EntityManager entities,
            UriInfo request,
            Clock clock,
            @ConfigProperty(name = "tocsin.paging.key", defaultValue = "tocsin") String secret) {
        this.entities = entities;
        this.request = request;
        this.clock = clock;
        this.cursors = new Cursor(secret);
    }

    /** The page that the present request asks for, of the records that the clause lets through. */
    public <E> Page<E> page(PageParams params, SortKeys<E> keys, Clause where) {
        String feedPosition = FeedPosition.at(Moments.now(clock));
        String sort = params.sort() == null ? keys.byDefault() : params.sort();
        List<Order<E>> orders = keys.parse(sort);
        String question = question(sort);
        Clause from =
                params.cursor() == null
                        ? where
                        : where.and(after(orders, cursors.open(question, params.cursor())));
        List<E> found = read(keys, orders, from, params.limit() + 1);
        boolean more = found.size() > params.limit();
        List<E> items = more ? found.subList(0, params.limit()) : found;
        String next = more ? link(cursors.seal(question, values(orders, items.getLast()))) : null;
        return new Page<>(items, next, feedPosition, params.count() ? count(keys, where) : null);
    }

    /**
     * All records that the clause lets through, in the order asked for, for exports: read and shown
     * page by page, each in a transaction of its own, so that memory and locks do not grow with the
     * register.
     */
    public <E, V> Stream<V> stream(
            PageParams params, SortKeys<E> keys, Clause where, Function<E, V> view) {
        List<Order<E>> orders =
                keys.parse(params.sort() == null ? keys.byDefault() : params.sort());
        return Stream.iterate(
                        chunk(keys, orders, where, view),
                        chunk -> !chunk.views().isEmpty(),
                        chunk ->
                                chunk.last() == null
                                        ? new Chunk<V>(List.of(), null)
                                        : chunk(
                                                keys,
                                                orders,
                                                where.and(after(orders, chunk.last())),
                                                view))
                .flatMap(chunk -> chunk.views().stream());
    }

    private record Chunk<V>(List<V> views, @Nullable List<String> last) {}

    private <E, V> Chunk<V> chunk(
            SortKeys<E> keys, List<Order<E>> orders, Clause from, Function<E, V> view) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            List<E> found = read(keys, orders, from, CHUNK);
                            List<String> last =
                                    found.size() < CHUNK ? null : values(orders, found.getLast());
                            return new Chunk<>(found.stream().map(view).toList(), last);
                        });
    }

    private <E> List<E> read(SortKeys<E> keys, List<Order<E>> orders, Clause where, int limit) {
        return query(keys, orders, where).setMaxResults(limit).getResultList();
    }

    private <E> TypedQuery<E> query(SortKeys<E> keys, List<Order<E>> orders, Clause where) {
        String by =
                orders.stream()
                        .map(o -> o.key().path() + (o.descending() ? " desc" : " asc"))
                        .collect(Collectors.joining(", "));
        String hql =
                "select %s from %s %s where %s order by %s"
                        .formatted(
                                keys.alias(),
                                keys.entity().getName(),
                                keys.alias(),
                                where.hql(),
                                by);
        TypedQuery<E> query = entities.createQuery(hql, keys.entity());
        where.parameters().forEach(query::setParameter);
        return query;
    }

    private <E> long count(SortKeys<E> keys, Clause where) {
        String hql =
                "select count(%s) from %s %s where %s"
                        .formatted(
                                keys.alias(), keys.entity().getName(), keys.alias(), where.hql());
        TypedQuery<Long> query = entities.createQuery(hql, Long.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /**
     * The rows after the given one. {@code a <= x and (a < x or (a = x and …))} says the same as
     * the plain disjunction, but lets the database seek in the index.
     */
    private static <E> Clause after(List<Order<E>> orders, List<String> values) {
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

    private static <E> List<String> values(List<Order<E>> orders, E last) {
        return orders.stream().map(o -> String.valueOf(o.key().value().apply(last))).toList();
    }

    private String question(String sort) {
        return request.getPath() + "?" + parameters(false) + "#" + sort;
    }

    private String link(String cursor) {
        String others = parameters(true);
        return "/" + stripped(request.getPath()) + "?" + others + "cursor=" + cursor;
    }

    private static String stripped(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** The query as it was sent, in a fixed order, without the cursor. */
    private String parameters(boolean withLimit) {
        return new TreeMap<>(request.getQueryParameters())
                .entrySet().stream()
                        .filter(e -> !e.getKey().equals("cursor"))
                        .filter(e -> withLimit || !e.getKey().equals("limit"))
                        .flatMap(
                                e ->
                                        e.getValue().stream()
                                                .map(
                                                        v ->
                                                                encoded(e.getKey())
                                                                        + "="
                                                                        + encoded(v)
                                                                        + "&"))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
