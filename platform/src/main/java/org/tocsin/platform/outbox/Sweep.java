package org.tocsin.platform.outbox;

import java.time.Duration;
import java.util.UUID;
import org.tocsin.platform.time.Ids;

/**
 * Where the sweep stands. It goes through the outbox by id. Most passes begin a minute ago instead
 * of at the start, so that rows deleted but not yet purged are not read four times a second; a full
 * pass finds what a slow transaction or a slow clock put before that.
 */
final class Sweep {

    private static final UUID START = new UUID(0, 0);
    private static final long MARGIN_MILLIS = 60_000;

    private final long intervalNanos;
    private final long fullIntervalNanos;

    private UUID after = START;
    private boolean open;
    private boolean full = true;
    private long nextNanos = System.nanoTime();
    private long fullNanos = System.nanoTime();
    private long previousMillis;

    Sweep(Duration interval, Duration fullInterval) {
        this.intervalNanos = interval.toNanos();
        this.fullIntervalNanos = fullInterval.toNanos();
    }

    /** Lets the next pass begin at once and at the very start. */
    void everything() {
        full = true;
        open = false;
        nextNanos = System.nanoTime();
    }

    long nanosUntilDue() {
        return open ? 0 : Math.max(0, nextNanos - System.nanoTime());
    }

    /** The position to read from; begins a pass if none is under way. */
    UUID position() {
        if (!open) {
            open = true;
            long now = System.nanoTime();
            if (full || now - fullNanos > fullIntervalNanos) {
                full = false;
                fullNanos = now;
                after = START;
            } else {
                after = new UUID((previousMillis - MARGIN_MILLIS) << 16, 0);
            }
            nextNanos = now + intervalNanos;
            previousMillis = Ids.next().getMostSignificantBits() >>> 16;
        }
        return after;
    }

    void advance(UUID last) {
        after = last;
    }

    void finish() {
        open = false;
    }
}
