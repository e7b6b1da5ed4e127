package org.tocsin.inspection.calendar.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.calendar.domain.DayKind;
import org.tocsin.inspection.calendar.domain.NamedDay;
import org.tocsin.inspection.calendar.domain.SpecialDay;
import org.tocsin.inspection.calendar.domain.WorkingYear;

/**
 * A year of the calendar, taken out of the transaction.
 *
 * @param id {@code null} if nobody has entered the year
 * @param workdays how many days of the year are worked
 * @param mayEnter whether the present caller may enter it
 */
public record WorkingYearEntry(
        @Nullable UUID id,
        int year,
        List<NamedDay> holidays,
        List<NamedDay> makeUpDays,
        @Nullable String notice,
        int workdays,
        @Nullable Instant updatedAt,
        @Nullable String updatedByName,
        long revision,
        boolean mayEnter) {

    static WorkingYearEntry of(WorkingYear entered, int year, int workdays, boolean mayEnter) {
        return new WorkingYearEntry(
                entered.id(),
                year,
                named(entered, DayKind.HOLIDAY),
                named(entered, DayKind.MAKE_UP_DAY),
                entered.notice(),
                workdays,
                entered.updatedAt(),
                entered.updatedByName(),
                entered.revision(),
                mayEnter);
    }

    static WorkingYearEntry notEntered(int year, int workdays, boolean mayEnter) {
        return new WorkingYearEntry(
                null, year, List.of(), List.of(), null, workdays, null, null, 0, mayEnter);
    }

    /** The last day of the year, to count up to. */
    static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static List<NamedDay> named(WorkingYear entered, DayKind kind) {
        return entered.days().stream()
                .filter(day -> day.kind() == kind)
                .map(WorkingYearEntry::named)
                .toList();
    }

    private static NamedDay named(SpecialDay day) {
        return new NamedDay(day.day(), day.name());
    }
}
