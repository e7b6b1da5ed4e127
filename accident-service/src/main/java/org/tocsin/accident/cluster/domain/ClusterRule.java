package org.tocsin.accident.cluster.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * When accidents of one kind in one division are too close together.
 *
 * @param accidents how many make a cluster
 * @param days within how many days, the first and the last included
 */
public record ClusterRule(int accidents, int days) {

    /** Days from the first to the last accident of a cluster, and how many there were. */
    public record Run(LocalDate from, LocalDate to, long accidents) {}

    /**
     * The clusters, in order. Windows that share an accident are one cluster.
     *
     * @param perDay accidents of one kind by day
     */
    public List<Run> in(SortedMap<LocalDate, Long> perDay) {
        List<LocalDate> days = List.copyOf(perDay.keySet());
        List<Run> runs = new ArrayList<>();
        int left = 0;
        long within = 0;
        for (LocalDate day : days) {
            within += perDay.get(day);
            while (days.get(left).isBefore(day.minusDays(days() - 1L))) {
                within -= perDay.get(days.get(left++));
            }
            if (within >= accidents) {
                add(runs, days.get(left), day, perDay);
            }
        }
        return runs;
    }

    private static void add(
            List<Run> runs, LocalDate from, LocalDate to, SortedMap<LocalDate, Long> perDay) {
        LocalDate first = from;
        if (!runs.isEmpty() && !runs.getLast().to().isBefore(from)) {
            first = runs.removeLast().from();
        }
        Map<LocalDate, Long> covered = perDay.subMap(first, to.plusDays(1));
        runs.add(new Run(first, to, covered.values().stream().mapToLong(Long::longValue).sum()));
    }

    /** Whether what was found belongs to a cluster that was found before. */
    public boolean continues(Run found, LocalDate first, LocalDate last) {
        return !found.from().minusDays(days - 1L).isAfter(last)
                && !found.to().plusDays(days - 1L).isBefore(first);
    }
}
