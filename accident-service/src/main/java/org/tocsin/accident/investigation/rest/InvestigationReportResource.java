package org.tocsin.accident.investigation.rest;

import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;

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
import org.tocsin.accident.investigation.app.InvestigationRegister;
import org.tocsin.accident.investigation.domain.InvestigationCommand;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Approve;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Extend;
import org.tocsin.accident.investigation.domain.InvestigationCommand.ExtendApproval;
import org.tocsin.accident.investigation.domain.InvestigationCommand.ReturnReport;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Submit;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/**
 * The report and what the responsible government says to it: each step a POST to a sub-resource
 * that names it.
 */
@Path(InvestigationResource.PATH + "/{id}")
@Tag(name = "Investigations 事故调查")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvestigationReportResource {

    private final InvestigationRegister register;
    private final InvestigationViews views;

    InvestigationReportResource(InvestigationRegister register, InvestigationViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/extensions")
    @Idempotent
    @RolesAllowed({LEADER})
    @Operation(
            summary = "Extend the limit 批准延期",
            description =
                    "Once, by 60 days at most, before the limit has run out. Decree 493 Art. 29 只能延长一次，最长 60 日，期满前批准")
    public RestResponse<InvestigationView> extend(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Extend command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/reports")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Submit the report 提交事故调查报告",
            description =
                    "With the six parts of Decree 493 Art. 30, the signed document among the files, and the measures, which become hazards after approval 须含六项内容并附签名报告")
    public RestResponse<InvestigationView> submit(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Submit command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/returns")
    @Idempotent
    @RolesAllowed({LEADER})
    @Operation(
            summary = "Return the report 退回补充调查",
            description =
                    "With what has to be done again; the returned report stays as it was 须说明理由，原报告保留")
    public RestResponse<InvestigationView> giveBack(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReturnReport command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/approval-extensions")
    @Idempotent
    @RolesAllowed({LEADER})
    @Operation(
            summary = "Take more time for the answer 延长批复时间",
            description =
                    "For an extraordinary accident, once, by 30 days at most, before the time has run out. Decree 493 Art. 32 仅限特别重大事故，最长 30 日")
    public RestResponse<InvestigationView> extendApproval(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ExtendApproval command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/approvals")
    @Idempotent
    @RolesAllowed({LEADER})
    @Operation(
            summary = "Approve the report 批复",
            description =
                    "By a leader of the responsible government. The accident goes to INVESTIGATED and each measure becomes a hazard of its unit. Decree 493 Art. 32 批复后整改措施逐项转为隐患")
    public RestResponse<InvestigationView> approve(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Approve command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<InvestigationView> handle(
            UUID id, @Nullable String ifMatch, InvestigationCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
