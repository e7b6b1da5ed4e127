package org.tocsin.inspection.plan.rest;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;

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
import org.tocsin.inspection.plan.app.PlanRegister;
import org.tocsin.inspection.plan.domain.PlanCommand;
import org.tocsin.inspection.plan.domain.PlanCommand.Activate;
import org.tocsin.inspection.plan.domain.PlanCommand.Approve;
import org.tocsin.inspection.plan.domain.PlanCommand.Cancel;
import org.tocsin.inspection.plan.domain.PlanCommand.Complete;
import org.tocsin.inspection.plan.domain.PlanCommand.Revise;
import org.tocsin.inspection.plan.domain.PlanContent;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/** The steps of a plan, each named by its own sub-resource; all of them need {@code If-Match}. */
@Path(PlanResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection plans 检查计划")
@RunOnVirtualThread
class PlanStepResource {

    private final PlanRegister register;
    private final PlanViews views;

    PlanStepResource(PlanRegister register, PlanViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/revisions")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Write the draft anew 修改草案",
            description = "Until it is approved 批准前可修改名称和规则")
    public RestResponse<PlanView> revise(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PlanContent content) {
        return handle(id, ifMatch, new Revise(content));
    }

    @POST
    @Path("/approvals")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Approve the plan 批准计划",
            description = "By a leader; from now on its rules stay as they are 由领导批准，此后规则不再更改")
    public RestResponse<PlanView> approve(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Approve command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/activations")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Begin to carry the plan out 启动计划",
            description = "From now on its rules may make tasks 此后可抽取任务")
    public RestResponse<PlanView> activate(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Activate command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/completions")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Complete the plan 完成计划",
            description =
                    "When no task is left to be carried out, or after its year whatever is left 任务全部检查后，或年度结束后")
    public RestResponse<PlanView> complete(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Complete command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/cancellations")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER})
    @Operation(
            summary = "Give the plan up 取消计划",
            description =
                    "Once approved by a leader only. Its tasks that nobody has begun are cancelled with it"
                            + " 已批准的由领导取消，未开始的任务一并取消")
    public RestResponse<PlanView> cancel(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Cancel command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<PlanView> handle(UUID id, @Nullable String ifMatch, PlanCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
