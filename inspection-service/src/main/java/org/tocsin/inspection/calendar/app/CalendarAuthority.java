package org.tocsin.inspection.calendar.app;

import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tocsin.inspection.calendar.domain.EnterWorkingDays;
import org.tocsin.inspection.calendar.domain.WorkingYear;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Divisions;

/** Whether the present caller is the office that says which days are worked. */
@ApplicationScoped
class CalendarAuthority {

    private final Caller caller;
    private final Divisions divisions;
    private final CalendarSettings settings;

    CalendarAuthority(Caller caller, Divisions divisions, CalendarSettings settings) {
        this.caller = caller;
        this.divisions = divisions;
        this.settings = settings;
    }

    boolean isCallers() {
        int depth = divisions.depth(caller.scope().division());
        return caller.is(COMMITTEE_OFFICE) && depth > 0 && depth <= settings.officeDepth();
    }

    /**
     * @throws Refusal.Forbidden if it is not
     */
    void require() {
        if (!isCallers()) {
            throw new Refusal.Forbidden(
                    Text.of(
                            "工作日历全市一致，由最上级安委办设置",
                            "There is one calendar for all: the topmost committee office enters it"));
        }
    }

    void enter(WorkingYear year, EnterWorkingDays entered, Instant at) {
        year.enter(entered, at, caller.subject(), caller.name());
    }
}
