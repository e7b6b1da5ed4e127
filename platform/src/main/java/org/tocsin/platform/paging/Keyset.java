package org.tocsin.platform.paging;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tocsin.platform.paging.Candidates.Candidate;
import org.tocsin.platform.paging.Candidates.Sorting;
import org.tocsin.platform.paging.Chunks.Chunk;
import org.tocsin.platform.paging.SortKeys.Order;
import org.tocsin.platform.time.Moments;

/**
 * Reads one page of a collection by keyset: costs the same at any depth, and never skips or repeats
 * a record that was there all along.
 */
@ApplicationScoped
public class Keyset {

    private static final int CHUNK = 1_000;

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
        return page(params, keys, where, null);
    }

    /**
     * The same page, found through an index where there is one that can answer. Cursors of one way
     * are good for the other.
     *
     * @param index of the same question as the clause, or {@code null}
     */
    public <E> Page<E> page(
            PageParams params, SortKeys<E> keys, Clause where, @Nullable Candidates index) {
        String feedPosition = FeedPosition.at(Moments.now(clock));
        String sort = sort(params, keys);
        List<Order<E>> orders = keys.parse(sort);
        Rows<E> rows = new Rows<>(entities, keys, orders);
        Placed.Source<E> database = new Placed.FromDatabase<>(rows, where);
        if (index == null) {
            return page(params, sort, database, feedPosition);
        }
        try {
            var indexed = new Placed.FromIndex<>(index, sortings(orders), rows, where);
            return page(params, sort, indexed, feedPosition);
        } catch (Candidates.Unavailable notNow) {
            return page(params, sort, database, feedPosition);
        }
    }

    private <E> Page<E> page(
            PageParams params, String sort, Placed.Source<E> source, String feedPosition) {
        Question question = new Question(request, sort);
        List<String> after =
                params.cursor() == null ? null : cursors.open(question.text(), params.cursor());
        List<Placed<E>> found = source.next(after, params.limit() + 1);
        boolean more = found.size() > params.limit();
        List<Placed<E>> items = more ? found.subList(0, params.limit()) : found;
        String next =
                more
                        ? question.link(cursors.seal(question.text(), items.getLast().position()))
                        : null;
        Long count = params.count() ? source.count() : null;
        return new Page<>(items.stream().map(Placed::row).toList(), next, feedPosition, count);
    }

    /**
     * All records that the clause lets through, in the order asked for, for exports: read and shown
     * chunk by chunk, each in a transaction of its own, so that memory and locks do not grow with
     * the register.
     */
    public <E, V> Stream<V> stream(
            PageParams params, SortKeys<E> keys, Clause where, Function<E, V> view) {
        Rows<E> rows = new Rows<>(entities, keys, keys.parse(sort(params, keys)));
        return Chunks.<V, List<String>>stream(null, position -> chunk(rows, where, position, view));
    }

    /**
     * The same, found through an index where there is one that can answer, and read without
     * managing entities.
     *
     * @param index of the same question as the clause, or {@code null}
     */
    public <E, V> Stream<V> stream(
            PageParams params,
            SortKeys<E> keys,
            Clause where,
            @Nullable Candidates index,
            Projection<E, V> projection) {
        List<Order<E>> orders = keys.parse(sort(params, keys));
        Rows<E> rows = new Rows<>(entities, keys, orders);
        if (index == null) {
            return Chunks.<V, List<String>>stream(
                    null, at -> chunk(rows, where, at, projection.ofEntity()));
        }
        List<Sorting> order = sortings(orders);
        return Chunks.<V, List<String>>stream(
                null,
                at -> {
                    try {
                        return chunk(rows, where, index.after(order, at, CHUNK), projection);
                    } catch (Candidates.Unavailable notNow) {
                        return chunk(rows, where, at, projection.ofEntity());
                    }
                });
    }

    private static <E, V> Chunk<V, List<String>> chunk(
            Rows<E> rows, Clause where, @Nullable List<String> position, Function<E, V> view) {
        Clause from = position == null ? where : where.and(rows.after(position));
        List<E> found = rows.read(from, CHUNK);
        return new Chunk<>(
                found.stream().map(view).toList(),
                found.size() < CHUNK ? null : rows.position(found.getLast()));
    }

    private static <E, V> Chunk<V, List<String>> chunk(
            Rows<E> rows, Clause where, List<Candidate> proposed, Projection<E, V> projection) {
        List<UUID> ids = proposed.stream().map(Candidate::id).toList();
        Map<UUID, V> found = ids.isEmpty() ? Map.of() : rows.of(ids, where, projection);
        return new Chunk<>(
                ids.stream().map(found::get).filter(Objects::nonNull).toList(),
                ids.size() < CHUNK ? null : proposed.getLast().position());
    }

    private static <E> String sort(PageParams params, SortKeys<E> keys) {
        return params.sort() == null ? keys.byDefault() : params.sort();
    }

    private static <E> List<Sorting> sortings(List<Order<E>> orders) {
        return orders.stream().map(o -> new Sorting(o.key().name(), o.descending())).toList();
    }
}
