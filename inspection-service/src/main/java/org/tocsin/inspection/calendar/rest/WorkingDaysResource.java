package org.tocsin.inspection.calendar.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DASHBOARD;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.GRID_INSPECTOR;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.calendar.app.WorkingYearEntry;
import org.tocsin.inspection.calendar.app.WorkingYears;
import org.tocsin.inspection.calendar.domain.EnterWorkingDays;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;

/** Which days are worked. */
@Path(WorkingDaysResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Working days 工作日历")
@RunOnVirtualThread
class WorkingDaysResource {

    static final String PATH = "/api/v1/working-days";

    private final WorkingYears years;

    WorkingDaysResource(WorkingYears years) {
        this.years = years;
    }

    @GET
    @Path("/{year}")
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR,
        DASHBOARD
    })
    @Operation(
            summary = "The holidays and make-up days of a year 年度工作日历",
            description =
                    "A year that nobody has entered has its weekends only. The deadlines of weekly reports do not follow it 未设置的年度只计周末；周报时限不受节假日影响")
    public RestResponse<WorkingYearView> single(int year) {
        return answer(years.of(year));
    }

    @PUT
    @Path("/{year}")
    @RolesAllowed(COMMITTEE_OFFICE)
    @Operation(
            summary = "Enter the calendar of a year 设置年度工作日历",
            description =
                    "Whole: it replaces what was entered before. By the topmost committee office only. A year that was never entered has the ETag \"0\" 整年设置并替换原设置，仅限最上级安委办；从未设置的年度 ETag 为 \"0\"")
    public RestResponse<WorkingYearView> enter(
            int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EnterWorkingDays entered) {
        return answer(years.enter(year, IfMatch.of(ifMatch), entered));
    }

    private static RestResponse<WorkingYearView> answer(WorkingYearEntry year) {
        return Representation.of(WorkingYearView.of(year), year.revision());
    }
}
