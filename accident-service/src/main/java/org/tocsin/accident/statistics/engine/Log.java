package org.tocsin.accident.statistics.engine;

import java.util.ArrayList;
import java.util.List;

/** Every fact that was ever added or taken away, by when that became known. */
final class Log {

    private final Matter matter;
    private final int epochRows;
    private final Thickness thickness;
    private final Ticks ticks;
    private final Tail tail;
    private final List<Epoch> epochs = new ArrayList<>();
    private int earliestMonth = Integer.MAX_VALUE;
    private int latestMonth = Integer.MIN_VALUE;
    private long rows;

    Log(Matter matter, int epochRows) {
        this.matter = matter;
        this.epochRows = epochRows;
        thickness = new Thickness(matter);
        ticks = new Ticks(matter.slab());
        tail = new Tail(matter.slab());
    }

    /**
     * @return where the new row begins in the tail
     */
    long append(long knownAt, boolean taken, Fact fact) {
        Vocabulary words = matter.vocabulary();
        int month = Months.ofDay(fact.day());
        int dayOfMonth = fact.day() - Months.firstDay(month) + 1;
        int status = fact.uncounted() == null ? 0 : words.statuses.of(fact.uncounted());
        int key =
                Row.key(
                        status,
                        words.severities.of(fact.severity()),
                        words.categories.of(fact.category()),
                        words.types.of(fact.type()),
                        words.industry(fact.industry()));
        int place = Row.place(words.divisions.of(fact.division()), dayOfMonth, taken);
        int bucket = Bucket.of(month, dayOfMonth, status == 0);
        earliestMonth = Math.min(earliestMonth, month);
        latestMonth = Math.max(latestMonth, month);
        rows++;
        return tail.add(fact, bucket, ticks.of(knownAt), key, place);
    }

    /**
     * Sorts the tail away once it has so many rows. Epochs are put together two by two until they
     * are long, so that neither the tail nor their number slows an answer down.
     *
     * @param rows 1 to 2^20
     * @param measure whether to keep marginals of what will not grow any more
     */
    boolean sealFrom(int rows, boolean measure) {
        if (tail.size() < rows) {
            return false;
        }
        Epoch epoch = Epoch.of(tail, matter.slab());
        tail.clear(rows == epochRows);
        while (!epochs.isEmpty()
                && epochs.getLast().size() <= epoch.size()
                && epochs.getLast().size() + epoch.size() <= epochRows) {
            epoch = Epoch.of(epochs.removeLast(), epoch, matter.slab());
        }
        epochs.add(epoch);
        if (measure && isLong(epoch)) {
            thickness.measure(epoch);
        }
        return true;
    }

    private boolean isLong(Epoch epoch) {
        return epoch.size() > epochRows / 2;
    }

    void measure() {
        epochs.stream().filter(this::isLong).forEach(thickness::measure);
    }

    Ticks ticks() {
        return ticks;
    }

    Tail tail() {
        return tail;
    }

    List<Epoch> epochs() {
        return epochs;
    }

    int divisions() {
        return matter.vocabulary().divisions.size();
    }

    Span span(Question question) {
        return rows == 0 ? new Span(1, 0, 1, 0) : Span.of(question, earliestMonth, latestMonth);
    }

    long rows() {
        return rows;
    }
}
