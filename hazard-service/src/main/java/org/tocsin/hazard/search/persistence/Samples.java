package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Roughly how values are spread, so that slices of about equal size can be cut. Being rough, it is
 * kept until the index has grown by a tenth: it decides how fast an answer comes, never which.
 */
final class Samples {

    /** One sample stands for so many hazards. */
    static final int STEP = 64;

    private static final int CROWD = 64;
    private static final int TENTH = 10;

    private record Known(int hazards, Spread spread) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final int step;

    Samples(int step) {
        this.step = step;
    }

    Spread of(Lead lead, IndexReader reader) throws IOException {
        Known before = known.get(lead.field());
        int hazards = reader.numDocs();
        if (before != null
                && Math.abs((long) hazards - before.hazards()) * TENTH <= before.hazards()) {
            return before.spread();
        }
        List<Comparable<Object>> values = new ArrayList<>(reader.maxDoc() / step + 1);
        for (LeafReaderContext segment : reader.leaves()) {
            lead.sample(segment.reader(), step, values);
        }
        Collections.sort(values);
        Spread spread = new Spread(values, step);
        known.put(lead.field(), new Known(hazards, spread));
        return spread;
    }

    /** Sampled values in ascending order. */
    record Spread(List<Comparable<Object>> values, int step) {

        /**
         * The value about so many hazards away from this one, and different from it; {@code null}
         * if that is beyond the last one.
         */
        @Nullable
        Object away(@Nullable Object from, long hazards, boolean down) {
            int steps = (int) Math.min(values.size(), Math.max(1, hazards / step));
            int at = start(from, down) + (down ? -steps : steps);
            while (from != null && isWithin(at) && values.get(at).compareTo(from) == 0) {
                at += down ? -1 : 1;
            }
            return isWithin(at) ? values.get(at) : null;
        }

        /** Whether very many hazards have this very value. */
        boolean isCrowded(Object value) {
            int first = firstFrom(value);
            return first + CROWD <= values.size()
                    && values.get(first + CROWD - 1).compareTo(value) == 0;
        }

        private int start(@Nullable Object from, boolean down) {
            if (from == null) {
                return down ? values.size() : -1;
            }
            return firstFrom(from);
        }

        private boolean isWithin(int at) {
            return at >= 0 && at < values.size();
        }

        /** The index of the first value that is not less than this one. */
        private int firstFrom(Object value) {
            int low = 0;
            int high = values.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values.get(middle).compareTo(value) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
