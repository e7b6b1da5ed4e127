package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The leading field of an order, from which contiguous slices can be cut cheaply. Its values are
 * {@link Long}s or {@link BytesRef}s.
 */
sealed interface Lead {

    String field();

    /**
     * The hazards from the one value to the other, both included; {@code null}: no end.
     *
     * @param about how many these may be
     */
    Query between(@Nullable Object least, @Nullable Object most, long about);

    /** The value beside this one; never asked for where values are unique. */
    Object next(Object value, boolean down);

    /** Every so many hazards' value. */
    void sample(LeafReader segment, int step, List<Comparable<Object>> samples) throws IOException;

    /**
     * Numbers.
     *
     * @param orderOfIndex whether the index itself is sorted by this field first
     */
    record Numbers(String field, boolean orderOfIndex) implements Lead {
        @Override
        public Query between(@Nullable Object least, @Nullable Object most, long about) {
            long low = least == null ? Long.MIN_VALUE : (Long) least;
            long high = most == null ? Long.MAX_VALUE : (Long) most;
            Query points = LongPoint.newRangeQuery(field, low, high);
            return orderOfIndex
                    ? new IndexSortSortedNumericDocValuesRangeQuery(field, low, high, points)
                    : points;
        }

        @Override
        public Object next(Object value, boolean down) {
            return (Long) value + (down ? -1 : 1);
        }

        @Override
        public void sample(LeafReader segment, int step, List<Comparable<Object>> samples)
                throws IOException {
            NumericDocValues values = segment.getNumericDocValues(field);
            for (int doc = 0; values != null && doc < segment.maxDoc(); doc += step) {
                if (values.advanceExact(doc)) {
                    samples.add(comparable(values.longValue()));
                }
            }
        }
    }

    /**
     * Text, compared byte by byte.
     *
     * @param order the field that holds each hazard's place among all values
     */
    record Texts(String field, String order) implements Lead {

        /** Up to here it is quicker to go through the values than through the hazards. */
        private static final long FEW_TERMS = 20_000;

        @Override
        public Query between(@Nullable Object least, @Nullable Object most, long about) {
            return about <= FEW_TERMS
                    ? new TermRangeQuery(field, (BytesRef) least, (BytesRef) most, true, true)
                    : SortedDocValuesField.newSlowRangeQuery(
                            order, (BytesRef) least, (BytesRef) most, true, true);
        }

        @Override
        public Object next(Object value, boolean down) {
            throw new UnsupportedOperationException("Texts do not crowd");
        }

        @Override
        public void sample(LeafReader segment, int step, List<Comparable<Object>> samples)
                throws IOException {
            BinaryDocValues values = segment.getBinaryDocValues(field);
            for (int doc = 0; values != null && doc < segment.maxDoc(); doc += step) {
                if (values.advanceExact(doc)) {
                    samples.add(comparable(BytesRef.deepCopyOf(values.binaryValue())));
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // longs meet longs and bytes meet bytes
    private static Comparable<Object> comparable(Comparable<?> value) {
        return (Comparable<Object>) value;
    }
}
