package org.tocsin.accident.statistics.domain;

import static java.time.temporal.IsoFields.QUARTER_OF_YEAR;
import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What figures can be split by. */
public enum Dimension {
    /** 统计类别: the category's name. */
    CATEGORY("category"),
    /** Day of the accident in China, {@code 2026-03-01}. */
    DAY("day"),
    /** ISO 8601 week, {@code 2026-W09}: Monday to Sunday. */
    WEEK("week"),
    /** Month, {@code 2026-03}. */
    MONTH("month"),
    /** Quarter, {@code 2026-Q1}. */
    QUARTER("quarter"),
    /** Year, {@code 2026}. */
    YEAR("year"),
    /** The divisions one level below the one asked for; what is recorded there itself is apart. */
    DIVISION("division"),
    /** 行业门类: the section letter of GB/T 4754, or {@code UNKNOWN}. */
    INDUSTRY("industry"),
    /** 事故等级: the class's name. */
    SEVERITY("severity"),
    /** 事故类型 with its code set, {@code GB6441-1986:09}. */
    TYPE("type");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /** As it is called in requests and answers. */
    public String parameter() {
        return parameter;
    }

    public boolean isTime() {
        return switch (this) {
            case DAY, WEEK, MONTH, QUARTER, YEAR -> true;
            case CATEGORY, DIVISION, INDUSTRY, SEVERITY, TYPE -> false;
        };
    }

    /** The key of the stretch of time that a day lies in; for dimensions of time only. */
    public String keyOf(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                    "%d-W%02d"
                            .formatted(day.get(WEEK_BASED_YEAR), day.get(WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> day.getYear() + "-Q" + day.get(QUARTER_OF_YEAR);
            case YEAR -> Year.from(day).toString();
            case CATEGORY, DIVISION, INDUSTRY, SEVERITY, TYPE ->
                    throw new IllegalStateException(this + " is no time");
        };
    }

    /** The days that a key of {@link #keyOf} stands for. */
    public Period daysOf(String key) {
        LocalDate first = firstDayOf(key);
        return switch (this) {
            case DAY -> new Period(first, first);
            case WEEK -> new Period(first, first.plusDays(6));
            case MONTH -> new Period(first, YearMonth.from(first).atEndOfMonth());
            case QUARTER -> new Period(first, YearMonth.from(first).plusMonths(2).atEndOfMonth());
            case YEAR -> new Period(first, first.withDayOfYear(first.lengthOfYear()));
            case CATEGORY, DIVISION, INDUSTRY, SEVERITY, TYPE ->
                    throw new IllegalStateException(this + " is no time");
        };
    }

    private LocalDate firstDayOf(String key) {
        int year = Integer.parseInt(key.substring(0, 4));
        return switch (this) {
            case WEEK ->
                    LocalDate.of(year, 1, 4) // always in the first week
                            .with(WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(key.substring(6)))
                            .with(java.time.DayOfWeek.MONDAY);
            case MONTH -> YearMonth.parse(key).atDay(1);
            case QUARTER -> LocalDate.of(year, 3 * Integer.parseInt(key.substring(6)) - 2, 1);
            case YEAR -> LocalDate.of(year, 1, 1);
            case DAY, CATEGORY, DIVISION, INDUSTRY, SEVERITY, TYPE -> LocalDate.parse(key);
        };
    }

    public static Optional<Dimension> of(String parameter) {
        return Stream.of(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
    }

    /** All that there are, for messages. */
    public static String published() {
        return Stream.of(values()).map(Dimension::parameter).collect(Collectors.joining(", "));
    }
}
