package org.tocsin.accident.duty.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How punctually duties were done.
 *
 * @param from first day on which they were due
 * @param to last such day, included
 * @param rows by duty, and by division if asked for
 * @param totals by duty
 */
public record DutyStatistics(
        Instant asOf,
        LocalDate from,
        LocalDate to,
        String division,
        List<DutyPunctuality> rows,
        List<DutyPunctuality> totals) {

    public DutyStatistics {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }
}
