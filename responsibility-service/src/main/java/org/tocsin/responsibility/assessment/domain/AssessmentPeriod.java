package org.tocsin.responsibility.assessment.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.tocsin.platform.time.Moments;

/**
 * A month or a year, in days of Asia/Shanghai.
 *
 * @param first its first day
 * @param last its last day, included
 */
@Embeddable
public record AssessmentPeriod(
        @Enumerated(EnumType.STRING) PeriodKind kind, LocalDate first, LocalDate last) {

    /** What {@link #of} reads. */
    public static final String PATTERN = "[12][0-9]{3}(-(0[1-9]|1[0-2]))?";

    private static final int MONTHS = 12;

    /**
     * @param label {@code 2026} or {@code 2026-03}
     */
    public static AssessmentPeriod of(String label) {
        if (label.contains("-")) {
            YearMonth month = YearMonth.parse(label);
            return new AssessmentPeriod(PeriodKind.MONTH, month.atDay(1), month.atEndOfMonth());
        }
        int year = Integer.parseInt(label);
        return new AssessmentPeriod(
                PeriodKind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public String label() {
        return kind == PeriodKind.YEAR
                ? Integer.toString(first.getYear())
                : YearMonth.from(first).toString();
    }

    /** Its first instant. */
    public Instant begin() {
        return first.atStartOfDay(Moments.CHINA).toInstant();
    }

    /** The first instant after it. */
    public Instant end() {
        return last.plusDays(1).atStartOfDay(Moments.CHINA).toInstant();
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(begin()) && instant.isBefore(end());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many months it has. */
    public int months() {
        return kind == PeriodKind.YEAR ? MONTHS : 1;
    }
}
