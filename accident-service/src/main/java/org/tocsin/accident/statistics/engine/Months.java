package org.tocsin.accident.statistics.engine;

import java.time.LocalDate;

/** Months counted from the year 0, and the days in them counted from 1970. */
final class Months {

    static final int IN_YEAR = 12;

    private Months() {}

    static int of(LocalDate day) {
        return day.getYear() * IN_YEAR + day.getMonthValue() - 1;
    }

    static int ofDay(int epochDay) {
        return of(LocalDate.ofEpochDay(epochDay));
    }

    static LocalDate first(int month) {
        return LocalDate.of(month / IN_YEAR, month % IN_YEAR + 1, 1);
    }

    static int firstDay(int month) {
        return Math.toIntExact(first(month).toEpochDay());
    }

    static int lastDay(int month) {
        return firstDay(month + 1) - 1;
    }
}
