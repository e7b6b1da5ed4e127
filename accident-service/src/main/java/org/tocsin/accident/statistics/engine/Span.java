package org.tocsin.accident.statistics.engine;

/**
 * Days and the months that they touch.
 *
 * @param firstMonth where facts begin, if that is later than the days
 * @param lastMonth where facts end, if that is earlier
 */
record Span(int fromDay, int toDay, int firstMonth, int lastMonth) {

    /** The part of the days of which there can be facts. */
    static Span of(Question question, int earliestMonth, int latestMonth) {
        int first = Math.max(question.fromDay(), Months.firstDay(earliestMonth));
        int last = Math.min(question.toDay(), Months.lastDay(latestMonth));
        return first > last
                ? new Span(1, 0, 1, 0)
                : new Span(first, last, Months.ofDay(first), Months.ofDay(last));
    }

    int months() {
        return lastMonth - firstMonth + 1;
    }

    int days() {
        return toDay - fromDay + 1;
    }

    boolean isEmpty() {
        return months() <= 0;
    }

    /** Whether it has all of these days of a month. */
    boolean holds(int month, int firstDay, int lastDay) {
        int before = Months.firstDay(month) - 1;
        return before + firstDay >= fromDay
                && Math.min(before + lastDay, Months.lastDay(month)) <= toDay;
    }

    /** Whether it has any of them. */
    boolean touches(int month, int firstDay, int lastDay) {
        int before = Months.firstDay(month) - 1;
        return before + firstDay <= toDay && before + lastDay >= fromDay;
    }

    boolean holdsWhole(int month) {
        return month >= firstMonth
                && month <= lastMonth
                && Months.firstDay(month) >= fromDay
                && Months.lastDay(month) <= toDay;
    }
}
