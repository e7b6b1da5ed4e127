package org.tocsin.hazard.statistics.domain;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;

/**
 * A class of the ageing report, in calendar days.
 *
 * @param index from 0
 * @param daysTo included; {@code null} for the last class, which has no end
 */
public record AgeClass(int index, int daysFrom, @Nullable Integer daysTo) {

    /**
     * @param lastDays of each class but the last, ascending
     */
    public static List<AgeClass> upTo(List<Integer> lastDays) {
        List<AgeClass> classes = new ArrayList<>();
        int from = 0;
        for (int to : lastDays) {
            if (to < from) {
                throw new IllegalArgumentException(
                        "tocsin.hazard.statistics.ageing-days must ascend: " + lastDays);
            }
            classes.add(new AgeClass(classes.size(), from, to));
            from = to + 1;
        }
        classes.add(new AgeClass(classes.size(), from, null));
        return List.copyOf(classes);
    }

    /**
     * @param sums all hazards, then those that are not older than each class
     */
    public long count(Sums sums) {
        long younger = index == 0 ? 0 : sums.get(index);
        return (daysTo == null ? sums.get(0) : sums.get(index + 1)) - younger;
    }
}
