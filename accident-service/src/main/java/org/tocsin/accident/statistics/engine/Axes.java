package org.tocsin.accident.statistics.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.tocsin.accident.statistics.domain.Dimension;

/** The index of a sum: one number for one combination of values. */
final class Axes {

    private final List<Axis> all = new ArrayList<>();
    private long size = 1;

    /**
     * One dimension of the index.
     *
     * @param stride what a step along it adds to the index
     */
    private record Axis(Dimension dimension, int stride, int values, IntFunction<String> name) {}

    /**
     * @return what a step along the new axis adds to the index
     * @throws Outgrown if there would be too many combinations
     */
    int add(Dimension dimension, int values, IntFunction<String> name) {
        int stride = stride(values);
        all.add(new Axis(dimension, stride, Math.max(1, values), name));
        return stride;
    }

    /** The same for what is no dimension. */
    int stride(int values) {
        int stride = Math.toIntExact(size);
        size *= Math.max(1, values);
        if (size >= Scan.MOST) {
            throw new Outgrown("The answer would have more than %d cells".formatted(Scan.MOST));
        }
        return stride;
    }

    int size() {
        return Math.toIntExact(size);
    }

    Map<Dimension, String> keys(int index) {
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        for (Axis axis : all) {
            keys.put(axis.dimension(), axis.name().apply(index / axis.stride() % axis.values()));
        }
        return keys;
    }
}
