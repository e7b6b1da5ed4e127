package org.tocsin.hazard.statistics.domain;

import java.util.List;
import java.util.stream.IntStream;

/** Several figures that are added up together. */
public record Sums(List<Long> figures) {

    public static final Sums NONE = new Sums(List.of());

    public Sums {
        figures = List.copyOf(figures);
    }

    public long get(int index) {
        return index < figures.size() ? figures.get(index) : 0;
    }

    public Sums plus(Sums other) {
        int size = Math.max(figures.size(), other.figures.size());
        return new Sums(IntStream.range(0, size).mapToObj(i -> get(i) + other.get(i)).toList());
    }
}
