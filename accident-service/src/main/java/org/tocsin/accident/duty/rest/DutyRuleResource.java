package org.tocsin.accident.duty.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DASHBOARD;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.accident.duty.app.DutyRuleBook;

/** The rules that the clock runs by, for whoever wants to check an answer by hand. */
@Path("/api/v1/accident-duty-rules")
@Tag(name = "Statutory duties 法定时限")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DutyRuleResource {

    private final DutyRuleBook rules;

    DutyRuleResource(DutyRuleBook rules) {
        this.rules = rules;
    }

    @GET
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR,
        DASHBOARD
    })
    @Operation(
            summary = "Rules of the statutory clock 法定时限规则",
            description =
                    "All versions, with the article, how the limit is counted and the words of the source,"
                            + " in both languages. An accident is judged by the version in force on the day it"
                            + " happened.")
    public DutyRulesView rules() {
        return new DutyRulesView(rules.rules().stream().map(DutyRuleView::of).toList());
    }
}
