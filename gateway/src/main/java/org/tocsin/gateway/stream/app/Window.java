package org.tocsin.gateway.stream.app;

import jakarta.annotation.Nullable;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The newest events of the log, shared by all readers: it is the buffer of each of them, so a
 * reader costs no memory of its own. One thread writes, any number read.
 */
final class Window {

    private final AtomicReferenceArray<Frame> ring;

    /** Number of the next frame to come. */
    private volatile long end;

    /** Everything after it is in the window; nothing is, before the log was read once. */
    private volatile long floor = Long.MAX_VALUE;

    Window(int size) {
        this.ring = new AtomicReferenceArray<>(size);
    }

    void beginAt(long position) {
        floor = position;
    }

    long end() {
        return end;
    }

    long floor() {
        return floor;
    }

    void add(Frame frame) {
        int slot = (int) (frame.index() % ring.length());
        Frame old = ring.get(slot);
        if (old != null) {
            floor = old.position();
        }
        ring.set(slot, frame);
        end = frame.index() + 1;
    }

    /** {@code null} if it is not there yet, or not any more. */
    @Nullable
    Frame at(long index) {
        Frame frame = ring.get((int) (index % ring.length()));
        return frame != null && frame.index() == index ? frame : null;
    }

    /** Number of the first frame after a position that is not below the floor. */
    long after(long position) {
        long low = Math.max(0, end - ring.length());
        long high = end;
        while (low < high) {
            long middle = (low + high) >>> 1;
            Frame frame = at(middle);
            if (frame == null || frame.position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
