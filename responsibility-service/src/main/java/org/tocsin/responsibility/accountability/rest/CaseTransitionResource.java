package org.tocsin.responsibility.accountability.rest;

import static org.tocsin.responsibility.workflow.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.responsibility.workflow.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.LEADER;

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
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.responsibility.accountability.app.CaseRegister;
import org.tocsin.responsibility.accountability.domain.CaseCommand;

/** The steps of a case: each a POST to a sub-resource that names it. */
@Path(CaseResource.PATH + "/{id}")
@Tag(name = "Accountability cases 问责案件")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CaseTransitionResource {

    private final CaseRegister register;
    private final CaseViews views;

    CaseTransitionResource(CaseRegister register, CaseViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/investigations")
    @Idempotent
    @RolesAllowed({COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Take the investigation 开展调查",
            description = "Who takes it investigates, and cannot decide 由办理人调查，调查人不得决定")
    public RestResponse<CaseView> investigate(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CaseCommand.Investigate command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/findings")
    @Idempotent
    @RolesAllowed({COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Report the findings 提交调查结论",
            description = "With a recommendation; may be replaced until it is decided 附处理建议，决定前可更新")
    public RestResponse<CaseView> report(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CaseCommand.ReportFindings command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/decisions")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Decide on the case 处理决定",
            description =
                    "No fault, or measures: each becomes a measure that is decided at once and followed up by itself 认定无责任，或责令采取措施，措施随即生成")
    public RestResponse<CaseView> decide(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CaseCommand.Decide command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/closures")
    @Idempotent
    @RolesAllowed({COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Close the case 办结",
            description = "Once every measure it ordered has come to its end 措施全部落实或终止后办结")
    public RestResponse<CaseView> close(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CaseCommand.Close command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<CaseView> handle(UUID id, @Nullable String ifMatch, CaseCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
