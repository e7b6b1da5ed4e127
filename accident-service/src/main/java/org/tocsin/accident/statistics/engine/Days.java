package org.tocsin.accident.statistics.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What the days of a period add to the index, and that all others are left out. */
final class Days {

    private static final int[] NOTHING = new int[Bucket.LONGEST + 1];

    private final Span span;
    private final Map<Integer, int[]> byMonth = new HashMap<>();
    private int stride;

    Days(Span span) {
        this.span = span;
    }

    /**
     * @param amount that a day adds more than the day before; at least 1
     */
    void tellApart(int amount) {
        stride = amount;
    }

    boolean areToldApart() {
        return stride > 0;
    }

    String name(int number) {
        return LocalDate.ofEpochDay((long) span.fromDay() + number).toString();
    }

    /** By day of a month. */
    int[] of(int month) {
        return stride == 0 && span.holdsWhole(month)
                ? NOTHING
                : byMonth.computeIfAbsent(month, this::amounts);
    }

    private int[] amounts(int month) {
        int[] amounts = new int[Bucket.LONGEST + 1];
        int before = Months.firstDay(month) - 1;
        for (int day = 0; day < amounts.length; day++) {
            int date = before + day;
            boolean out = date < span.fromDay() || date > span.toDay();
            amounts[day] = out ? Scan.OUT : stride * (date - span.fromDay());
        }
        return amounts;
    }
}
