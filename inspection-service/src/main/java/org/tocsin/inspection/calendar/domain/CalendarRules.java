package org.tocsin.inspection.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** What the days of a year must keep to. */
public final class CalendarRules {

    private CalendarRules() {}

    /** What a day is where nobody has said otherwise. */
    public static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static void check(int year, EnterWorkingDays entered) {
        List<Violation> broken = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        look(year, "/holidays", entered.holidays(), seen, broken);
        look(year, "/makeUpDays", entered.makeUpDays(), seen, broken);
        for (int row = 0; row < entered.makeUpDays().size(); row++) {
            if (isWeekday(entered.makeUpDays().get(row).day())) {
                broken.add(
                        Violation.of(
                                "/makeUpDays/%d/day".formatted(row),
                                "make-up-day-on-weekday",
                                "调休上班日须为周六或周日",
                                "A make-up day is a Saturday or Sunday"));
            }
        }
        if (!broken.isEmpty()) {
            throw new Refusal.RuleBroken(broken.getFirst().message(), broken);
        }
    }

    private static void look(
            int year,
            String list,
            List<NamedDay> days,
            Set<LocalDate> seen,
            List<Violation> broken) {
        for (int row = 0; row < days.size(); row++) {
            LocalDate day = days.get(row).day();
            String pointer = "%s/%d/day".formatted(list, row);
            if (day.getYear() != year) {
                broken.add(
                        Violation.of(
                                pointer,
                                "day-of-another-year",
                                "%s 不在 %d 年内".formatted(day, year),
                                "%s does not lie in %d".formatted(day, year)));
            }
            if (!seen.add(day)) {
                broken.add(
                        Violation.of(
                                pointer,
                                "day-named-twice",
                                "%s 重复".formatted(day),
                                "%s is named twice".formatted(day)));
            }
        }
    }
}
