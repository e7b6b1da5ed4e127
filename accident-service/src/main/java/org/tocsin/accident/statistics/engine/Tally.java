package org.tocsin.accident.statistics.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** How many accidents do not count, by status. */
final class Tally implements Block {

    private final long[] accidents = new long[1 << Row.STATUS_BITS];

    @Override
    public void add(MemorySegment rows, long at, Vocabulary vocabulary) {
        long last = rows.get(ValueLayout.JAVA_LONG, at + 24);
        accidents[Row.status((int) (last >>> 32))] += Row.sign((int) last);
    }

    @Override
    public void add(Block other) {
        for (int status = 0; status < accidents.length; status++) {
            accidents[status] += ((Tally) other).accidents[status];
        }
    }

    @Override
    public void collect(Lens lens, int pair, int base, Sink sink) {
        int[] statuses = lens.statuses();
        for (int status = 0; status < statuses.length; status++) {
            if (statuses[status] >= 0) {
                sink.add(base + statuses[status], accidents[status], 0, 0, 0, 0);
            }
        }
    }
}
