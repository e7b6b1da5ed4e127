package org.tocsin.accident.statistics.engine;

import java.util.List;
import org.tocsin.accident.statistics.domain.Dimension;

/**
 * What is asked of the engine.
 *
 * @param by dimensions, each once; no weeks
 * @param scope nothing outside of this division's subtree is counted
 * @param root nothing outside of this one's either; its children are told apart
 * @param fromDay first day, counted from 1970
 * @param toDay last day, included
 * @param asOf microseconds since 1970
 */
public record Question(
        List<Dimension> by,
        String scope,
        String root,
        Kinds kinds,
        int fromDay,
        int toDay,
        long asOf) {

    boolean has(Dimension dimension) {
        return by.contains(dimension);
    }
}
