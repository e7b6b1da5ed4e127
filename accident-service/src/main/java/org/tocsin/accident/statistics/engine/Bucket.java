package org.tocsin.accident.statistics.engine;

/**
 * Which rows of an epoch stand together: those of a month of occurrence, or of a quarter of one;
 * what does not count stands apart.
 */
final class Bucket {

    static final int BITS = 20;

    /** How far what does not count stands from what counts. */
    private static final int UNCOUNTED = 1 << BITS - 1;

    private static final int QUARTER_BITS = 2;
    private static final int QUARTERS = 1 << QUARTER_BITS;
    private static final int QUARTER_DAYS = 8;
    static final int LONGEST = 31;

    private Bucket() {}

    static int of(int month, int dayOfMonth, boolean counted) {
        int quarter = (dayOfMonth - 1) / QUARTER_DAYS;
        return (counted ? 0 : UNCOUNTED) + month * QUARTERS + quarter;
    }

    static boolean isCounted(int bucket) {
        return bucket < UNCOUNTED;
    }

    static int month(int bucket) {
        return (bucket & UNCOUNTED - 1) >>> QUARTER_BITS;
    }

    /** The first quarter of the same month, which stands for all of it where rows are few. */
    static int wholeMonth(int bucket) {
        return bucket & -QUARTERS;
    }

    static int first(int month, boolean counted) {
        return of(month, 1, counted);
    }

    static int firstDay(int bucket) {
        return (bucket & QUARTERS - 1) * QUARTER_DAYS + 1;
    }

    static int lastDay(int bucket) {
        int quarter = bucket & QUARTERS - 1;
        return quarter == QUARTERS - 1 ? LONGEST : (quarter + 1) * QUARTER_DAYS;
    }
}
