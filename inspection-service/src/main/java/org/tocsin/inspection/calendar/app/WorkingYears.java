package org.tocsin.inspection.calendar.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.tocsin.inspection.calendar.domain.EnterWorkingDays;
import org.tocsin.inspection.calendar.domain.WorkingYear;
import org.tocsin.inspection.calendar.persistence.WorkingYearRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** The calendar as the committee office of the top division enters it, year by year. */
@ApplicationScoped
public class WorkingYears {

    private static final String WHAT = "working-days";
    private static final int FIRST = 2000;
    private static final int LAST = 2999;

    private final WorkingYearRepository years;
    private final WorkingDays workdays;
    private final CalendarAuthority authority;
    private final AuditTrail audit;
    private final Clock clock;

    WorkingYears(
            WorkingYearRepository years,
            WorkingDays workdays,
            CalendarAuthority authority,
            AuditTrail audit,
            Clock clock) {
        this.years = years;
        this.workdays = workdays;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public WorkingYearEntry of(int year) {
        if (year < FIRST || year > LAST) {
            throw new Refusal.NotFound(WHAT, year);
        }
        int worked = workdays.between(LocalDate.of(year, 1, 1), WorkingYearEntry.endOf(year));
        return years.of(year)
                .map(known -> WorkingYearEntry.of(known, year, worked, authority.isCallers()))
                .orElseGet(() -> WorkingYearEntry.notEntered(year, worked, authority.isCallers()));
    }

    /**
     * Replaces what is known of the year. What was counted by the calendar before is counted anew:
     * the notice of a year is sometimes corrected.
     */
    @Transactional
    public WorkingYearEntry enter(int year, IfMatch expected, EnterWorkingDays entered) {
        WorkingYearEntry before = of(year);
        authority.require();
        expected.check(WHAT, year, before.revision());
        WorkingYear subject = years.of(year).orElseGet(() -> new WorkingYear(Ids.next(), year));
        authority.enter(subject, entered, Moments.now(clock));
        years.write(subject, year);
        WorkingYearEntry after = of(year);
        audit.record("enter", WHAT, subject.id(), before.id() == null ? null : before, after);
        return after;
    }
}
