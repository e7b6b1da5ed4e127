package org.tocsin.accident.statistics.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * One signed fact as four longs outside of the heap: the loss in fen; deaths and serious injuries;
 * missing and tick; key and place. The key holds status, severity, category, type and industry, the
 * place division, day of the month and whether the fact is taken away.
 */
final class Row {

    static final int BYTES = 32;
    static final int DIVISION_BITS = 20;
    static final int STATUS_BITS = 3;
    static final int SEVERITY_BITS = 3;
    static final int CATEGORY_BITS = 5;
    static final int TYPE_BITS = 7;
    static final int INDUSTRY_BITS = 14;

    private static final int TYPE_AT = INDUSTRY_BITS;
    private static final int CATEGORY_AT = TYPE_AT + TYPE_BITS;
    private static final int SEVERITY_AT = CATEGORY_AT + CATEGORY_BITS;
    private static final int STATUS_AT = SEVERITY_AT + SEVERITY_BITS;
    private static final int DIVISION_AT = 6;
    private static final long LOW = 0xFFFF_FFFFL;

    private Row() {}

    static int key(int status, int severity, int category, int type, int industry) {
        return status << STATUS_AT
                | severity << SEVERITY_AT
                | category << CATEGORY_AT
                | type << TYPE_AT
                | industry;
    }

    static int place(int division, int dayOfMonth, boolean taken) {
        return division << DIVISION_AT | dayOfMonth << 1 | (taken ? 1 : 0);
    }

    static int status(int key) {
        return key >>> STATUS_AT;
    }

    static int severity(int key) {
        return key >>> SEVERITY_AT & (1 << SEVERITY_BITS) - 1;
    }

    static int category(int key) {
        return key >>> CATEGORY_AT & (1 << CATEGORY_BITS) - 1;
    }

    static int type(int key) {
        return key >>> TYPE_AT & (1 << TYPE_BITS) - 1;
    }

    static int industry(int key) {
        return key & (1 << INDUSTRY_BITS) - 1;
    }

    static int division(int place) {
        return place >>> DIVISION_AT;
    }

    static int dayOfMonth(int place) {
        return place >>> 1 & 31;
    }

    /** 1 for what is added, -1 for what is taken away. */
    static int sign(int place) {
        return 1 - ((place & 1) << 1);
    }

    static void write(MemorySegment rows, long at, Fact fact, int tick, int key, int place) {
        rows.set(ValueLayout.JAVA_LONG, at, fact.lossFen());
        rows.set(ValueLayout.JAVA_LONG, at + 8, pair(fact.deaths(), fact.seriousInjuries()));
        rows.set(ValueLayout.JAVA_LONG, at + 16, pair(fact.missing(), tick));
        rows.set(ValueLayout.JAVA_LONG, at + 24, pair(key, place));
    }

    private static long pair(int high, int low) {
        return (long) high << 32 | low & LOW;
    }
}
