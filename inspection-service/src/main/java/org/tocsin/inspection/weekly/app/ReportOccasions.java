package org.tocsin.inspection.weekly.app;

import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tocsin.inspection.weekly.domain.ReportActor;
import org.tocsin.inspection.weekly.domain.ReportOccasion;
import org.tocsin.inspection.weekly.domain.ReportingUnit;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Who asks, and when, about a report that lies within the caller's scope. */
@ApplicationScoped
class ReportOccasions {

    private final Caller caller;
    private final WeeklySettings settings;
    private final Clock clock;

    ReportOccasions(Caller caller, WeeklySettings settings, Clock clock) {
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    ReportOccasion about(ReportingUnit unit) {
        String division = caller.scope().division();
        boolean same = unit.division().equals(division);
        String duty = unit.isDepartment() ? DEPARTMENT_OFFICER : TOWN_OFFICER;
        return new ReportOccasion(
                new ReportActor(caller.subject(), caller.name(), caller.roles()),
                Moments.now(clock),
                settings.terms(),
                same && caller.is(duty),
                division != null && (unit.isDepartment() || !same));
    }
}
