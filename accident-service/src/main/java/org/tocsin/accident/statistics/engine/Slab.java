package org.tocsin.accident.statistics.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/** Memory outside of the heap, zeroed, given back when that is said. */
final class Slab {

    private static final long CHUNK = 4 << 20;
    private static final long ALIGNMENT = 32;

    private final Map<Long, Arena> arenas = new HashMap<>();
    private MemorySegment chunk = MemorySegment.NULL;
    private long used;
    private long total;

    /** A part of a larger chunk; given back with everything else only. */
    MemorySegment piece(long bytes) {
        long rounded = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        if (used + rounded > chunk.byteSize()) {
            chunk = whole(Math.max(rounded, total == 0 ? rounded : CHUNK));
            used = 0;
        }
        MemorySegment piece = chunk.asSlice(used, bytes);
        used += rounded;
        return piece;
    }

    /** A piece of its own. */
    MemorySegment whole(long bytes) {
        Arena arena = Arena.ofShared();
        MemorySegment whole = arena.allocate(bytes, ALIGNMENT);
        arenas.put(whole.address(), arena);
        total += bytes;
        return whole;
    }

    /** Nobody may use it any more. */
    void giveBack(MemorySegment whole) {
        total -= whole.byteSize();
        arenas.remove(whole.address()).close();
    }

    void giveBackAll() {
        arenas.values().forEach(Arena::close);
        arenas.clear();
        chunk = MemorySegment.NULL;
        used = 0;
        total = 0;
    }

    /** Bytes taken and not given back. */
    long total() {
        return total;
    }
}
