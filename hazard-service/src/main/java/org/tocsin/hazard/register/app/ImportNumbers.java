package org.tocsin.hazard.register.app;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.platform.serial.Serials;

/** Hazard numbers for a chunk of an import: one block per county instead of one lock per row. */
final class ImportNumbers {

    private final Map<String, Queue<String>> byCounty = new HashMap<>();

    private ImportNumbers() {}

    /**
     * @param locations one for each hazard that will need a number
     */
    static ImportNumbers take(Serials serials, Stream<Location> locations, int year) {
        ImportNumbers numbers = new ImportNumbers();
        locations
                .collect(Collectors.groupingBy(Location::county, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey()) // the same order everywhere: no deadlocks
                .forEach(
                        need ->
                                numbers.byCounty.put(
                                        need.getKey(),
                                        new ArrayDeque<>(
                                                serials.next(
                                                        HazardEntry.SERIES,
                                                        need.getKey(),
                                                        year,
                                                        Math.toIntExact(need.getValue())))));
        return numbers;
    }

    String next(Location location) {
        return byCounty.get(location.county()).remove();
    }
}
