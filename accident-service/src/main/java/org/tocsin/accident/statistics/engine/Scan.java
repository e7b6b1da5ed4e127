package org.tocsin.accident.statistics.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Reads rows one after the other. What a row adds to the index of its sum is looked up by its
 * codes; one that is left out makes the index negative, so that every question is the same loop.
 */
final class Scan {

    /** Leaves out. Several of them still fit into an int. */
    static final int OUT = -(1 << 27);

    /** Indexes must stay below. */
    static final int MOST = 1 << 26;

    private final Lens lens;
    private final Sink sink;
    private final int ticks;

    /**
     * @param ticks how many ticks are known at the instant that is asked for
     */
    Scan(Lens lens, Sink sink, int ticks) {
        this.lens = lens;
        this.sink = sink;
        this.ticks = ticks;
    }

    /**
     * @param from the first row
     * @param to the row after the last one
     * @param base what the month adds to the index
     * @param days by day of the month, what it adds
     * @param divisions by division, what it adds
     */
    void rows(MemorySegment rows, int from, int to, int base, int[] days, int[] divisions) {
        int[] categories = lens.attribute(Vocabulary.CATEGORY);
        int[] severities = lens.attribute(Vocabulary.SEVERITY);
        int[] types = lens.attribute(Vocabulary.TYPE);
        int[] industries = lens.industries();
        int[] statuses = lens.statuses();
        int known = ticks;
        long end = (long) to * Row.BYTES;
        for (long at = (long) from * Row.BYTES; at < end; at += Row.BYTES) {
            long last = rows.get(ValueLayout.JAVA_LONG, at + 24);
            int place = (int) last;
            int key = (int) (last >>> 32);
            long missing = rows.get(ValueLayout.JAVA_LONG, at + 16);
            int index =
                    base
                            + days[Row.dayOfMonth(place)]
                            + divisions[Row.division(place)]
                            + categories[Row.category(key)]
                            + severities[Row.severity(key)]
                            + types[Row.type(key)]
                            + industries[Row.industry(key)]
                            + statuses[Row.status(key)];
            if (index < 0 || (int) missing >= known) {
                continue;
            }
            int sign = Row.sign(place);
            long casualties = rows.get(ValueLayout.JAVA_LONG, at + 8);
            sink.add(
                    index,
                    sign,
                    sign * (casualties >>> 32),
                    sign * (casualties & 0xFFFF_FFFFL),
                    sign * (missing >>> 32),
                    sign * rows.get(ValueLayout.JAVA_LONG, at));
        }
    }
}
