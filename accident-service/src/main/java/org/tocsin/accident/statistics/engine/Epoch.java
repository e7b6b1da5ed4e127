package org.tocsin.accident.statistics.engine;

import jakarta.annotation.Nullable;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A stretch of the log that is complete: its rows sorted by bucket and division, and sums where a
 * division has many of them in a bucket.
 */
final class Epoch {

    private final MemorySegment rows;
    private final int firstTick;
    private final int lastTick;
    private final int[] buckets;
    private final int[] starts;
    private final boolean[] coarse;
    private final BitSet divisions = new BitSet();
    private final Map<Long, Block> thick = new HashMap<>();

    Epoch(
            MemorySegment rows,
            int firstTick,
            int lastTick,
            int[] buckets,
            int[] starts,
            boolean[] coarse) {
        this.rows = rows;
        this.firstTick = firstTick;
        this.lastTick = lastTick;
        this.buckets = buckets;
        this.starts = starts;
        this.coarse = coarse;
        for (int row = 0; row < size(); row++) {
            divisions.set(division(row));
        }
    }

    /** The rows of the tail. */
    static Epoch of(Tail tail, Slab slab) {
        return Sorting.of(tail.rows(), tail.buckets().clone(), tail.size(), slab);
    }

    /** The rows of two, as one; they are given back. */
    static Epoch of(Epoch one, Epoch other, Slab slab) {
        int size = one.size() + other.size();
        MemorySegment rows = slab.whole((long) size * Row.BYTES);
        rows.copyFrom(one.rows);
        rows.asSlice(one.rows.byteSize()).copyFrom(other.rows);
        int[] buckets = new int[size];
        one.fill(buckets, 0);
        other.fill(buckets, one.size());
        Epoch both = Sorting.of(rows, buckets, size, slab);
        slab.giveBack(rows);
        slab.giveBack(one.rows);
        slab.giveBack(other.rows);
        return both;
    }

    private void fill(int[] all, int from) {
        for (int number = 0; number < buckets.length; number++) {
            int month = Bucket.month(buckets[number]);
            boolean counted = Bucket.isCounted(buckets[number]);
            for (int row = starts[number]; row < starts[number + 1]; row++) {
                int day = Row.dayOfMonth((int) last(rows, row));
                all[from + row] = Bucket.of(month, day, counted);
            }
        }
    }

    static long last(MemorySegment rows, int row) {
        return rows.get(ValueLayout.JAVA_LONG, (long) row * Row.BYTES + 24);
    }

    static int tick(MemorySegment rows, int row) {
        return (int) rows.get(ValueLayout.JAVA_LONG, (long) row * Row.BYTES + 16);
    }

    MemorySegment rows() {
        return rows;
    }

    int size() {
        return starts[buckets.length];
    }

    int firstTick() {
        return firstTick;
    }

    int lastTick() {
        return lastTick;
    }

    int bucketCount() {
        return buckets.length;
    }

    int bucket(int number) {
        return buckets[number];
    }

    /** The first day of the month whose rows a bucket may hold. */
    int firstDay(int number) {
        return coarse[number] ? 1 : Bucket.firstDay(buckets[number]);
    }

    int lastDay(int number) {
        return coarse[number] ? Bucket.LONGEST : Bucket.lastDay(buckets[number]);
    }

    /** The number of the first bucket that is not below. */
    int bucketFrom(int bucket) {
        int found = Arrays.binarySearch(buckets, bucket);
        return found < 0 ? -found - 1 : found;
    }

    int start(int number) {
        return starts[number];
    }

    int end(int number) {
        return starts[number + 1];
    }

    int division(int row) {
        return Row.division((int) last(rows, row));
    }

    /** The first row from {@code from} on, below {@code to}, whose division is not below. */
    int rowFrom(int from, int to, int division) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (division(middle) < division) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void keep(int node, int number, Block sums) {
        thick.put((long) node << 32 | number, sums);
    }

    void forgetSums() {
        thick.clear();
    }

    /** Whether it has a row of one of these divisions. */
    boolean holdsAnyOf(int[] some) {
        return Arrays.stream(some).anyMatch(divisions::get);
    }

    /**
     * The sums of a division's subtree in a bucket; {@code null} where the rows are few, or for no
     * subtree.
     */
    @Nullable
    Block sums(int node, int number) {
        return node < 0 ? null : thick.get((long) node << 32 | number);
    }
}
