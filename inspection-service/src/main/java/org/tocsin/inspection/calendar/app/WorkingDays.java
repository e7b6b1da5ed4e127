package org.tocsin.inspection.calendar.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.inspection.calendar.domain.CalendarRules;
import org.tocsin.inspection.calendar.domain.DayKind;
import org.tocsin.inspection.calendar.domain.SpecialDay;
import org.tocsin.inspection.calendar.persistence.WorkingYearRepository;

/**
 * Which days are worked: Monday to Friday, unless the calendar of the year says otherwise. Where
 * nobody has entered a year, its weekends are all there is to know.
 */
@ApplicationScoped
public class WorkingDays {

    private final WorkingYearRepository years;

    WorkingDays(WorkingYearRepository years) {
        this.years = years;
    }

    @Transactional
    public boolean isWorkday(LocalDate day) {
        return between(day, day) == 1;
    }

    /** How many days are worked from one day to the other, both included; 0 if they are crossed. */
    @Transactional
    public int between(LocalDate from, LocalDate to) {
        return worked(from, to).size();
    }

    /** The days that are worked from one day to the other, both included, in their order. */
    @Transactional
    public List<LocalDate> worked(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return List.of();
        }
        Map<LocalDate, DayKind> special =
                years.between(from, to).stream()
                        .collect(Collectors.toMap(SpecialDay::day, SpecialDay::kind));
        return from.datesUntil(to.plusDays(1)).filter(day -> isWorked(day, special)).toList();
    }

    private static boolean isWorked(LocalDate day, Map<LocalDate, DayKind> special) {
        return switch (special.get(day)) {
            case HOLIDAY -> false;
            case MAKE_UP_DAY -> true;
            case null -> CalendarRules.isWeekday(day);
        };
    }
}
