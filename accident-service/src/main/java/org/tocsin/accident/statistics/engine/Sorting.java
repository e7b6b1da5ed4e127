package org.tocsin.accident.statistics.engine;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Makes an epoch of rows in any order. */
final class Sorting {

    private static final int NUMBER_BITS = 20;

    /** From how many rows on a month is kept in quarters. */
    private static final int QUARTERED = 8_192;

    private Sorting() {}

    /**
     * @param bucketOf each row; it is changed
     */
    static Epoch of(MemorySegment rows, int[] bucketOf, int size, Slab slab) {
        Set<Integer> few = mergeQuarters(bucketOf, size);
        long[] order = order(rows, bucketOf, size);
        MemorySegment sorted = slab.whole((long) size * Row.BYTES);
        int[] buckets = new int[size];
        int[] starts = new int[size + 1];
        int used = 0;
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int row = 0; row < size; row++) {
            long from = order[row] & (1 << NUMBER_BITS) - 1;
            MemorySegment.copy(rows, from * Row.BYTES, sorted, (long) row * Row.BYTES, Row.BYTES);
            first = Math.min(first, Epoch.tick(sorted, row));
            last = Math.max(last, Epoch.tick(sorted, row));
            int bucket = (int) (order[row] >>> 2 * NUMBER_BITS);
            if (used == 0 || buckets[used - 1] != bucket) {
                buckets[used] = bucket;
                starts[used++] = row;
            }
        }
        starts[used] = size;
        boolean[] coarse = new boolean[used];
        for (int number = 0; number < used; number++) {
            coarse[number] = few.contains(buckets[number]);
        }
        return new Epoch(
                sorted,
                first,
                last,
                Arrays.copyOf(buckets, used),
                Arrays.copyOf(starts, used + 1),
                coarse);
    }

    /**
     * Puts the quarters of months with few rows together.
     *
     * @return the buckets that stand for whole months
     */
    private static Set<Integer> mergeQuarters(int[] bucketOf, int size) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int row = 0; row < size; row++) {
            counts.merge(Bucket.wholeMonth(bucketOf[row]), 1, Integer::sum);
        }
        Set<Integer> few = new HashSet<>();
        counts.forEach(
                (month, rows) -> {
                    if (rows < QUARTERED) {
                        few.add(month);
                    }
                });
        for (int row = 0; row < size; row++) {
            int month = Bucket.wholeMonth(bucketOf[row]);
            if (few.contains(month)) {
                bucketOf[row] = month;
            }
        }
        return few;
    }

    /** By bucket, then division, then as the rows came. */
    private static long[] order(MemorySegment rows, int[] bucketOf, int size) {
        long[] order = new long[size];
        for (int row = 0; row < size; row++) {
            long division = Row.division((int) Epoch.last(rows, row));
            order[row] = ((long) bucketOf[row] << NUMBER_BITS | division) << NUMBER_BITS | row;
        }
        Arrays.sort(order);
        return order;
    }
}
