package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;

/**
 * Finds the next hazards of an order without looking at all that match. In the order in which the
 * index lies, it stops as soon as it has enough. In any other order it looks at slice after slice
 * of the order's leading field, each larger than the one before, until it has enough; where very
 * many share one value, it slices these by the next field of the order.
 */
final class Slices {

    /** Up to so many matches are simply sorted. */
    static final long FEW = 20_000;

    private static final long FIRST = 2_048;
    private static final int GROWTH = 8;
    private static final int STOP_EARLY = 1;

    private final IndexSearcher searcher;
    private final Samples samples;
    private final SortPlan plan;
    private final Query query;
    private final long few;

    Slices(IndexSearcher searcher, Samples samples, SortPlan plan, Query query, long few) {
        this.searcher = searcher;
        this.samples = samples;
        this.plan = plan;
        this.query = query;
        this.few = few;
    }

    List<FieldDoc> after(@Nullable FieldDoc place, int limit) throws IOException {
        Object from = place == null ? null : place.fields[0];
        if (plan.isOrderOfIndex()) {
            return from == null
                    ? sorted(query, null, limit, STOP_EARLY)
                    : sorted(
                            both(plan.lead().between(null, from, Long.MAX_VALUE)),
                            place,
                            limit,
                            STOP_EARLY);
        }
        return cost() <= few
                ? sorted(query, place, limit, Integer.MAX_VALUE)
                : sliced(place, from, limit);
    }

    private List<FieldDoc> sliced(@Nullable FieldDoc place, @Nullable Object begin, int limit)
            throws IOException {
        Samples.Spread spread = samples.of(plan.lead(), searcher.getIndexReader());
        List<FieldDoc> found = new ArrayList<>(limit);
        FieldDoc last = place;
        Object from = begin;
        boolean more = true;
        for (long size = FIRST; more && found.size() < limit; size *= GROWTH) {
            int missing = limit - found.size();
            if (from != null && spread.isCrowded(from)) {
                found.addAll(tied(from, last, missing));
                from = plan.lead().next(from, plan.descending());
            } else {
                Object to = spread.away(from, size, plan.descending());
                found.addAll(slice(from, end(spread, to), size, last, missing));
                more = to != null;
                from = to;
            }
            last = found.isEmpty() ? place : found.getLast();
        }
        return found;
    }

    /** A crowd is not part of a slice: it is sliced by itself. */
    private @Nullable Object end(Samples.Spread spread, @Nullable Object to) {
        return to != null && spread.isCrowded(to) ? plan.lead().next(to, !plan.descending()) : to;
    }

    private List<FieldDoc> slice(
            @Nullable Object from,
            @Nullable Object to,
            long size,
            @Nullable FieldDoc after,
            int limit)
            throws IOException {
        long about = to == null ? Long.MAX_VALUE : size;
        Query range =
                plan.descending()
                        ? plan.lead().between(to, from, about)
                        : plan.lead().between(from, to, about);
        return sorted(both(range), after, limit, Integer.MAX_VALUE);
    }

    /** Those that share one value of the leading field. */
    private List<FieldDoc> tied(Object value, @Nullable FieldDoc last, int limit)
            throws IOException {
        Slices rest =
                new Slices(
                        searcher,
                        samples,
                        plan.rest(),
                        both(plan.lead().between(value, value, Long.MAX_VALUE)),
                        few);
        boolean amidst = last != null && last.fields[0].equals(value);
        FieldDoc place = amidst ? place(Arrays.stream(last.fields).skip(1)) : null;
        return rest.after(place, limit).stream()
                .map(hit -> place(Stream.concat(Stream.of(value), Arrays.stream(hit.fields))))
                .toList();
    }

    private static FieldDoc place(Stream<Object> values) {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values.toArray());
    }

    private Query both(Query range) {
        return new BooleanQuery.Builder().add(query, Occur.FILTER).add(range, Occur.FILTER).build();
    }

    private List<FieldDoc> sorted(
            Query matching, @Nullable FieldDoc after, int limit, int threshold) throws IOException {
        var collector = new TopFieldCollectorManager(plan.sort(), limit, after, threshold);
        List<FieldDoc> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(matching, collector).scoreDocs) {
            found.add((FieldDoc) hit);
        }
        return found;
    }

    /** About how many documents would be looked at without slices. */
    private long cost() throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        long cost = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            ScorerSupplier supplier = weight.scorerSupplier(leaf);
            cost += supplier == null ? 0 : supplier.cost();
        }
        return cost;
    }
}
