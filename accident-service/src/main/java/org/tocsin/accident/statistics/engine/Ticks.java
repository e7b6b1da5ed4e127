package org.tocsin.accident.statistics.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** The instants at which something became known, ascending; a tick is an instant's number. */
final class Ticks {

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_CHUNK = 256;

    private final Slab slab;
    private final List<MemorySegment> chunks = new ArrayList<>();
    private int size;

    Ticks(Slab slab) {
        this.slab = slab;
    }

    /**
     * @param micros since 1970, not before the last one
     * @return its tick
     */
    int of(long micros) {
        if (size > 0 && at(size - 1) == micros) {
            return size - 1;
        }
        if (size > 0 && at(size - 1) > micros) {
            throw new IllegalStateException(
                    "What became known at %d comes after %d".formatted(micros, at(size - 1)));
        }
        room();
        chunks.getLast().setAtIndex(ValueLayout.JAVA_LONG, size & CHUNK - 1, micros);
        return size++;
    }

    /** The first chunk grows, so that little is taken where little is known. */
    private void room() {
        if ((size & CHUNK - 1) == 0) {
            chunks.add(slab.whole((size == 0 ? FIRST_CHUNK : CHUNK) * 8L));
        } else if (size < CHUNK && size * 8L == chunks.getFirst().byteSize()) {
            MemorySegment small = chunks.getFirst();
            MemorySegment larger = slab.whole(small.byteSize() * 2);
            larger.copyFrom(small);
            slab.giveBack(small);
            chunks.set(0, larger);
        }
    }

    private long at(int tick) {
        return chunks.get(tick >>> CHUNK_BITS).getAtIndex(ValueLayout.JAVA_LONG, tick & CHUNK - 1);
    }

    /** How many ticks are not after the instant. */
    int until(long micros) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (at(middle) <= micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return size;
    }
}
