package org.tocsin.accident.statistics.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Days from the first to the last, both included, in China. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?to",
                            "period-reversed",
                            "to 不能早于 from",
                            "to must not be before from"));
        }
    }

    /**
     * The same period of the year before (同期). A period that ends with a month ends with that month
     * a year earlier too, leap years notwithstanding.
     */
    public Period yearBefore() {
        LocalDate end = to.minusYears(1);
        boolean wholeMonth = to.equals(YearMonth.from(to).atEndOfMonth());
        return new Period(
                from.minusYears(1), wholeMonth ? YearMonth.from(end).atEndOfMonth() : end);
    }

    /** The part of the period that lies in another, which overlaps it. */
    public Period within(Period other) {
        return new Period(
                other.from.isBefore(from) ? from : other.from,
                other.to.isAfter(to) ? to : other.to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** How many of its days have begun by the end of {@code day}. */
    public long daysUntil(LocalDate day) {
        long elapsed = ChronoUnit.DAYS.between(from, day) + 1;
        return Math.clamp(elapsed, 0, days());
    }
}
