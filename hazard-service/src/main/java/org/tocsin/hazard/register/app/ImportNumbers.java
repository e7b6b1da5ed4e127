package org.tocsin.hazard.register.app;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.platform.serial.Serials;

/** Hazard numbers for a chunk of an import: one block per division instead of one lock per row. */
final class ImportNumbers {

    private final Map<String, Queue<String>> byDivision = new HashMap<>();

    private ImportNumbers() {}

    /**
     * @param divisions one entry for each hazard that will need a number
     */
    static ImportNumbers take(Serials serials, Stream<String> divisions, int year) {
        ImportNumbers numbers = new ImportNumbers();
        divisions
                .collect(Collectors.groupingBy(division -> division, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey()) // the same order everywhere: no deadlocks
                .forEach(
                        need ->
                                numbers.byDivision.put(
                                        need.getKey(),
                                        new ArrayDeque<>(
                                                serials.next(
                                                        HazardEntry.SERIES,
                                                        need.getKey(),
                                                        year,
                                                        Math.toIntExact(need.getValue())))));
        return numbers;
    }

    String next(String division) {
        return byDivision.get(division).remove();
    }
}
