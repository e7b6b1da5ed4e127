package org.tocsin.inspection.weekly.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.platform.time.Moments;

/**
 * A week of ISO 8601, Monday to Sunday in Asia/Shanghai. Its year is that of its Thursday: 2027-W01
 * begins on 2027-01-04, and the three days before belong to 2026-W53.
 */
public record IsoWeek(int year, int number) implements Comparable<IsoWeek> {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-W([0-9]{2})");
    private static final int DAYS = 7;

    /** How far the Monday of the week of 1970-01-01 lies before that day. */
    private static final int EPOCH_MONDAY = 3;

    /** Empty if the text is not of the form {@code 2026-W53}, or the year has no such week. */
    public static Optional<IsoWeek> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int number = Integer.parseInt(matcher.group(2));
        boolean exists = year > 0 && number >= 1 && number <= weeksOf(year);
        return exists ? Optional.of(new IsoWeek(year, number)) : Optional.empty();
    }

    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public static IsoWeek of(Instant instant) {
        return of(Moments.dayOf(instant));
    }

    public static IsoWeek ofIndex(int index) {
        return of(LocalDate.ofEpochDay((long) index * DAYS - EPOCH_MONDAY));
    }

    /** 52 or 53: the 28th of December always lies in the last week. */
    public static int weeksOf(int year) {
        return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(number - 1L);
    }

    public LocalDate sunday() {
        return monday().plusDays(DAYS - 1L);
    }

    public IsoWeek plus(int weeks) {
        return of(monday().plusWeeks(weeks));
    }

    /** Weeks since the one of 1970-01-01: one more from each week to the next, over all years. */
    public int index() {
        return Math.toIntExact((monday().toEpochDay() + EPOCH_MONDAY) / DAYS);
    }

    /** Inclusive. */
    public Instant startsAt() {
        return monday().atStartOfDay(Moments.CHINA).toInstant();
    }

    /** Exclusive: where the next week starts. */
    public Instant endsAt() {
        return monday().plusDays(DAYS).atStartOfDay(Moments.CHINA).toInstant();
    }

    @Override
    public int compareTo(IsoWeek other) {
        return Integer.compare(index(), other.index());
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, number);
    }
}
