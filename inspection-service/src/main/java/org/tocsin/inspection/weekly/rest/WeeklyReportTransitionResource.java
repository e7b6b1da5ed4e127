package org.tocsin.inspection.weekly.rest;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.weekly.app.WeeklyReports;
import org.tocsin.inspection.weekly.domain.ReportCommand;
import org.tocsin.inspection.weekly.domain.ReportCommand.Accept;
import org.tocsin.inspection.weekly.domain.ReportCommand.Return;
import org.tocsin.inspection.weekly.domain.ReportCommand.Submit;
import org.tocsin.inspection.weekly.domain.ReportCommand.SubmitNil;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/** The steps of a weekly report: each a POST to a sub-resource that names it. */
@Path(WeeklyReportResource.PATH + "/{id}")
@Tag(name = "Weekly reports 周报")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WeeklyReportTransitionResource {

    private final WeeklyReports reports;
    private final ReportViews views;

    WeeklyReportTransitionResource(WeeklyReports reports, ReportViews views) {
        this.reports = reports;
        this.views = views;
    }

    @POST
    @Path("/submissions")
    @Idempotent
    @RolesAllowed({TOWN_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Submit the report 报送周报",
            description =
                    "By the town or department itself. In if it comes before dueAt, made up (LATE_SUBMITTED) if before makeUpUntil, refused afterwards: judged by the time of this call alone 由本单位报送，是否逾期以报送时间为准")
    public RestResponse<WeeklyReportView> submit(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Submit command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/nil-submissions")
    @Idempotent
    @RolesAllowed({TOWN_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Submit a nil report 零报告",
            description =
                    "Counts as submitted. Flagged NIL_BUT_RECORDED if the register holds findings of the week 视同已报送；检查记录有隐患的将被标记")
    public RestResponse<WeeklyReportView> submitNil(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SubmitNil command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/acceptances")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Accept the report 审核通过",
            description =
                    "By the bureau or committee office above the unit, and not by who submitted it 由上级审核，不得审核本人报送的周报")
    public RestResponse<WeeklyReportView> accept(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Accept command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/returns")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Return the report 退回重报",
            description =
                    "To be submitted again by a deadline of its own, see dueAt; not in by then it counts as missed 须在新的时限前重报，逾期视为未报送")
    public RestResponse<WeeklyReportView> giveBack(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Return command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<WeeklyReportView> handle(
            UUID id, @Nullable String ifMatch, ReportCommand command) {
        return views.single(reports.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
