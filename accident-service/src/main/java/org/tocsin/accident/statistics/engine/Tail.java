package org.tocsin.accident.statistics.engine;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** The newest rows, in the order in which they became known. */
final class Tail {

    private static final int FIRST = 256;

    private final Slab slab;
    private MemorySegment rows;
    private int[] buckets = new int[FIRST];
    private int size;

    Tail(Slab slab) {
        this.slab = slab;
        rows = slab.whole(FIRST * (long) Row.BYTES);
    }

    /**
     * @return where the row begins
     */
    long add(Fact fact, int bucket, int tick, int key, int place) {
        if (size == buckets.length) {
            MemorySegment larger = slab.whole(rows.byteSize() * 2);
            larger.copyFrom(rows);
            slab.giveBack(rows);
            rows = larger;
            buckets = Arrays.copyOf(buckets, size * 2);
        }
        long at = (long) size * Row.BYTES;
        Row.write(rows, at, fact, tick, key, place);
        buckets[size++] = bucket;
        return at;
    }

    MemorySegment rows() {
        return rows;
    }

    int[] buckets() {
        return buckets;
    }

    int bucket(int row) {
        return buckets[row];
    }

    int size() {
        return size;
    }

    /** Begins anew; what it held has been sealed. */
    void clear(boolean keepMemory) {
        size = 0;
        if (!keepMemory) {
            slab.giveBack(rows);
            rows = slab.whole(FIRST * (long) Row.BYTES);
            buckets = new int[FIRST];
        }
    }
}
