package org.tocsin.inspection.plan.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Spreads visits over what is left of a plan's year, so that they neither all fall on the same day
 * nor follow each other too closely at one unit.
 *
 * @param from the first day that is left
 * @param to the last day of the year
 */
record YearSpread(LocalDate from, LocalDate to) {

    static YearSpread of(int year, LocalDate today) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new YearSpread(today.isAfter(first) ? today : first, LocalDate.of(year, 12, 31));
    }

    /**
     * The last day for one visit: the year is cut into as many parts as there are visits of the
     * unit, and the units follow each other within each part.
     *
     * @param visit from 0
     * @param visits of this unit that are still to be made
     * @param rank of the unit, from 0
     * @param units how many there are
     */
    LocalDate due(int visit, int visits, int rank, int units) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long begin = days * visit / visits;
        long end = days * (visit + 1) / visits;
        long offset = begin + (end - begin) * (rank + 1) / units;
        return from.plusDays(Math.max(0, offset - 1));
    }
}
