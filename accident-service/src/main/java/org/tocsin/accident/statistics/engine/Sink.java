package org.tocsin.accident.statistics.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Adds up by index: accidents, deaths, serious injuries, missing, loss in fen. */
final class Sink {

    static final int MEASURES = 5;

    /** Up to here every index has its place from the start, 40 bytes each. */
    private static final int DENSE = 1 << 16;

    private final boolean dense;
    private final Map<Integer, Integer> places = new HashMap<>();
    private long[] sums;

    Sink(int size) {
        dense = size <= DENSE;
        sums = new long[(dense ? size : 1024) * MEASURES];
    }

    void add(int index, long accidents, long deaths, long injuries, long missing, long lossFen) {
        int at = dense ? index * MEASURES : place(index);
        sums[at] += accidents;
        sums[at + 1] += deaths;
        sums[at + 2] += injuries;
        sums[at + 3] += missing;
        sums[at + 4] += lossFen;
    }

    private int place(int index) {
        Integer known = places.get(index);
        if (known == null) {
            known = places.size() * MEASURES;
            places.put(index, known);
            if (known + MEASURES > sums.length) {
                sums = Arrays.copyOf(sums, sums.length * 2);
            }
        }
        return known;
    }

    /** Takes what was added up under one index. */
    interface Taker {
        void take(int index, long[] sums, int at);
    }

    /** Gives every index under which accidents remain. */
    void forEach(Taker taker) {
        if (dense) {
            for (int at = 0; at < sums.length; at += MEASURES) {
                if (sums[at] != 0) {
                    taker.take(at / MEASURES, sums, at);
                }
            }
        } else {
            places.forEach(
                    (index, at) -> {
                        if (sums[at] != 0) {
                            taker.take(index, sums, at);
                        }
                    });
        }
    }
}
