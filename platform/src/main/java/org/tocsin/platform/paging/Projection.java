package org.tocsin.platform.paging;

import java.util.List;
import java.util.function.Function;

/**
 * What an export reads of a record: plain values instead of a managed entity, which costs several
 * times as much and is not needed to show it.
 *
 * @param paths what to select in HQL; the id comes first
 * @param of the view of one selected row
 * @param ofEntity the same view where the entity was read after all
 */
public record Projection<E, V>(
        List<String> paths, Function<Object[], V> of, Function<E, V> ofEntity) {

    public Projection {
        paths = List.copyOf(paths);
    }
}
