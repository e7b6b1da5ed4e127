package org.tocsin.responsibility.measure.rest;

import static org.tocsin.responsibility.workflow.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.responsibility.workflow.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.LEADER;
import static org.tocsin.responsibility.workflow.domain.Roles.TOWN_OFFICER;

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
import org.tocsin.responsibility.measure.app.MeasureRegister;
import org.tocsin.responsibility.measure.domain.MeasureCommand;

/** The steps of a measure: each a POST to a sub-resource that names it. */
@Path(MeasureResource.PATH + "/{id}")
@Tag(name = "Measures 问责措施")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeasureTransitionResource {

    private final MeasureRegister register;
    private final MeasureViews views;

    MeasureTransitionResource(MeasureRegister register, MeasureViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/decisions")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Decide on the measure 决定采取措施",
            description =
                    "By a leader other than who proposed it, with what has to be done afterwards 由提议人以外的领导决定，并提出后续要求")
    public RestResponse<MeasureView> decide(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.Decide command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/rejections")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Reject the proposal 不予采取",
            description =
                    "With the reason, which stays on file; a rule never proposes it again 须说明理由，同一事由不再自动提议")
    public RestResponse<MeasureView> reject(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.Reject command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/withdrawals")
    @Idempotent
    @RolesAllowed({COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER})
    @Operation(
            summary = "Take it back 撤回",
            description =
                    "Before it has effect: a proposal by the office, a decision by a leader 生效前，提议由部门撤回，决定由领导撤回")
    public RestResponse<MeasureView> withdraw(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.Withdraw command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/notifications")
    @Idempotent
    @RolesAllowed({COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Record that the unit was told 登记送达告知",
            description =
                    "Blacklist and yellow card (configurable) have no effect before it 黑名单、黄牌（可配置）须先告知")
    public RestResponse<MeasureView> notify(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.Notify command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/effects")
    @Idempotent
    @RolesAllowed({COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Carry it out 执行",
            description =
                    "The circular is out, the talk was held, the enterprise is on the list: from now on a blacklisting is public, for 12 months (configurable) 自执行之日起生效，黑名单即时公示，期限十二个月（可配置）")
    public RestResponse<MeasureView> takeEffect(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.TakeEffect command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/follow-up-completions")
    @Idempotent
    @RolesAllowed({
        COMMITTEE_OFFICE,
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER
    })
    @Operation(
            summary = "Record that a requirement is met 登记后续要求落实",
            description = "With what was done and its proof 附落实情况与证明材料")
    public RestResponse<MeasureView> completeFollowUp(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.CompleteFollowUp command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/follow-up-closures")
    @Idempotent
    @RolesAllowed({COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Close the follow-up 后续要求办结",
            description = "Once all requirements are met; not for a blacklisting 全部落实后办结，黑名单除外")
    public RestResponse<MeasureView> closeFollowUp(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.CloseFollowUp command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/liftings")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "End it before its time 提前解除",
            description = "By a leader, with the reason 由领导解除，须说明理由")
    public RestResponse<MeasureView> lift(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.Lift command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<MeasureView> handle(
            UUID id, @Nullable String ifMatch, MeasureCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
