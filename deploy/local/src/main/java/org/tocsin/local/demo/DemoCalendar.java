package org.tocsin.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The demonstration's today: fixed when it is first loaded, so that a second load makes the same
 * records.
 */
record DemoCalendar(LocalDate today) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static DemoCalendar of(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, LocalDate.now(CHINA).toString());
            }
            return new DemoCalendar(LocalDate.parse(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int year() {
        return today.getYear();
    }

    /** The day of the calendar as it really is, for deadlines that must lie ahead. */
    static LocalDate realToday() {
        return LocalDate.now(CHINA);
    }

    Instant daysAgo(long days, int hour, int minute) {
        return today.minusDays(days).atTime(hour, minute).atZone(CHINA).toInstant();
    }

    /** The {@code index}th of {@code count} instants spread evenly over the year up to today. */
    Instant spread(int index, int count) {
        Instant start = today.withDayOfYear(1).atStartOfDay(CHINA).toInstant();
        return between(start, today.atStartOfDay(CHINA).toInstant(), index, count);
    }

    /** The same within the same period of the year before. */
    Instant spreadLastYear(int index, int count) {
        LocalDate sameDay = today.minusYears(1);
        Instant start = sameDay.withDayOfYear(1).atStartOfDay(CHINA).toInstant();
        return between(start, sameDay.atStartOfDay(CHINA).toInstant(), index, count);
    }

    /** The same within what was left of the year before. */
    Instant spreadLateLastYear(int index, int count) {
        Instant start = today.minusYears(1).plusDays(1).atStartOfDay(CHINA).toInstant();
        Instant end = today.withDayOfYear(1).atStartOfDay(CHINA).toInstant();
        return between(start, end, index, count);
    }

    private static Instant between(Instant start, Instant end, int index, int count) {
        long minutes = Math.max(1, ChronoUnit.MINUTES.between(start, end) - 1);
        return start.plus(minutes * (2L * index + 1) / (2L * count), ChronoUnit.MINUTES);
    }
}
