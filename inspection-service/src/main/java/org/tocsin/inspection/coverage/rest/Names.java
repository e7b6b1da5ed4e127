package org.tocsin.inspection.coverage.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;

/** Who may learn which officer a figure is about: people with a duty, not screens on a wall. */
@ApplicationScoped
class Names {

    private static final Set<String> DUTIES =
            Set.of(
                    BUREAU_OFFICER,
                    DEPARTMENT_OFFICER,
                    TOWN_OFFICER,
                    LEADER,
                    COMMITTEE_OFFICE,
                    AUDITOR);

    private final Caller caller;

    Names(Caller caller) {
        this.caller = caller;
    }

    boolean allowed() {
        return caller.roles().stream().anyMatch(DUTIES::contains);
    }

    void require() {
        if (!allowed()) {
            throw new Refusal.Forbidden(
                    Text.of(
                            "大屏只提供汇总数据，不按人员分列",
                            "Dashboards get aggregates, not figures by officer"));
        }
    }
}
