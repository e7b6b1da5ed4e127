package org.tocsin.inspection.coverage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Moments;

/** Days from the first to the last, both included, in Asia/Shanghai. */
@Schema(name = "CoveragePeriod", description = "Days, both included, Asia/Shanghai 统计期间")
public record Period(LocalDate from, LocalDate to) {

    private static final int MOST_YEARS = 20;

    public Period {
        if (to.isBefore(from)) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?to",
                            "period-reversed",
                            "to 不能早于 from",
                            "to must not be before from"));
        }
        if (from.plusYears(MOST_YEARS).isBefore(to)) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?from",
                            "period-too-long",
                            "统计期间最长 %d 年".formatted(MOST_YEARS),
                            "A period of at most %d years".formatted(MOST_YEARS)));
        }
    }

    public Instant start() {
        return from.atStartOfDay(Moments.CHINA).toInstant();
    }

    /** The first instant that is not in it any more. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(Moments.CHINA).toInstant();
    }

    /** The part of the period that lies in a month. */
    public Period within(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return new Period(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
    }

    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(
                        YearMonth.from(from), m -> !m.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The months that lie in it from the first to the last day. */
    public List<YearMonth> wholeMonths() {
        return months().stream()
                .filter(m -> within(m).equals(new Period(m.atDay(1), m.atEndOfMonth())))
                .toList();
    }
}
