package org.tocsin.platform.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * The published sort keys of a collection; their columns must not be null. The id always comes
 * last, as a tie-break.
 */
public final class SortKeys<E> {

    /**
     * One key: how it is called outside, where it stands in HQL, how to read it and to parse it
     * back.
     */
    record Key<E>(
            String name, String path, Function<E, Object> value, Function<String, Object> parse) {}

    /** One key as asked for. */
    record Order<E>(Key<E> key, boolean descending) {}

    private final Class<E> entity;
    private final String alias;
    private final String byDefault;
    private final Key<E> id;
    private final Map<String, Key<E>> keys = new LinkedHashMap<>();

    private SortKeys(Class<E> entity, String alias, String byDefault, Function<E, UUID> id) {
        this.entity = entity;
        this.alias = alias;
        this.byDefault = byDefault;
        this.id = new Key<>("id", alias + ".id", id::apply, UUID::fromString);
        keys.put("id", this.id);
    }

    /**
     * @param alias of the entity in HQL
     * @param byDefault for example {@code -reportedAt}
     */
    public static <E> SortKeys<E> of(
            Class<E> entity, String alias, String byDefault, Function<E, UUID> id) {
        return new SortKeys<>(entity, alias, byDefault, id);
    }

    /** Adds a key whose text form is the value's {@code toString()}. */
    public <V> SortKeys<E> with(
            String name, String path, Function<E, V> value, Function<String, V> parse) {
        keys.put(name, new Key<>(name, path, value::apply, parse::apply));
        return this;
    }

    Class<E> entity() {
        return entity;
    }

    String alias() {
        return alias;
    }

    String byDefault() {
        return byDefault;
    }

    Key<E> id() {
        return id;
    }

    List<Order<E>> parse(String sort) {
        List<Order<E>> orders = new ArrayList<>();
        for (String part : sort.split(",", -1)) {
            boolean descending = part.startsWith("-");
            Key<E> key = keys.get(descending ? part.substring(1) : part);
            if (key == null || orders.stream().anyMatch(o -> o.key() == key)) {
                throw new Refusal.Invalid(unknown(part));
            }
            orders.add(new Order<>(key, descending));
        }
        if (orders.stream().noneMatch(o -> o.key() == id)) {
            orders.add(new Order<>(id, orders.getLast().descending()));
        }
        return orders;
    }

    private Violation unknown(String part) {
        String published = String.join(", ", keys.keySet());
        return Violation.of(
                "?sort",
                "unknown-sort-key",
                "不能按 %s 排序，可用：%s".formatted(part, published),
                "Cannot sort by %s; published keys: %s".formatted(part, published));
    }
}
