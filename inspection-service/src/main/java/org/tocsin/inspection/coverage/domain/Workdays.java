package org.tocsin.inspection.coverage.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The days of a period that are worked, as one bit for each day of a month (the 1st is bit 0). */
public final class Workdays {

    private final Map<YearMonth, Integer> months = new HashMap<>();

    public Workdays(Collection<LocalDate> worked) {
        worked.forEach(
                day -> months.merge(YearMonth.from(day), bit(day), (one, other) -> one | other));
    }

    public static int bit(LocalDate day) {
        return 1 << (day.getDayOfMonth() - 1);
    }

    public int in(YearMonth month) {
        return Integer.bitCount(mask(month));
    }

    public int all() {
        return months.values().stream().mapToInt(Integer::bitCount).sum();
    }

    /**
     * How many of these days of a month are worked.
     *
     * @param days one bit for each day
     */
    public int worked(YearMonth month, int days) {
        return Integer.bitCount(days & mask(month));
    }

    /** How many of these days are not. */
    public int free(YearMonth month, int days) {
        return Integer.bitCount(days & ~mask(month));
    }

    private int mask(YearMonth month) {
        return months.getOrDefault(month, 0);
    }
}
