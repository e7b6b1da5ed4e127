package org.tocsin.accident.report.app;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.platform.serial.Serials;

/** Accident numbers for a chunk of an import: one block per series instead of one lock per row. */
final class ImportNumbers {

    static final ImportNumbers NONE = new ImportNumbers();

    /** Numbers run per county and year of the accident. */
    private record Series(String county, int year) implements Comparable<Series> {

        static Series of(Facts facts) {
            return new Series(AccidentEntry.county(facts), facts.occurredOn().getYear());
        }

        @Override
        public int compareTo(Series other) {
            int byCounty = county.compareTo(other.county);
            return byCounty == 0 ? Integer.compare(year, other.year) : byCounty;
        }
    }

    private final Map<Series, Queue<String>> blocks = new HashMap<>();

    private ImportNumbers() {}

    /**
     * @param accidents that will need a number
     */
    static ImportNumbers take(Serials serials, Collection<Facts> accidents) {
        Map<Series, Integer> needs = new TreeMap<>(); // the same order everywhere: no deadlocks
        accidents.forEach(facts -> needs.merge(Series.of(facts), 1, Integer::sum));
        ImportNumbers numbers = new ImportNumbers();
        needs.forEach(
                (series, count) ->
                        numbers.blocks.put(
                                series,
                                new ArrayDeque<>(
                                        serials.next(
                                                AccidentEntry.SERIES,
                                                series.county(),
                                                series.year(),
                                                count))));
        return numbers;
    }

    String next(Facts facts) {
        return blocks.get(Series.of(facts)).remove();
    }
}
