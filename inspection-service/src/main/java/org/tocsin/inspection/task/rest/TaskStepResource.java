package org.tocsin.inspection.task.rest;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
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
import org.tocsin.inspection.task.app.TaskRegister;
import org.tocsin.inspection.task.domain.TaskCommand;
import org.tocsin.inspection.task.domain.TaskCommand.Assign;
import org.tocsin.inspection.task.domain.TaskCommand.Cancel;
import org.tocsin.inspection.task.domain.TaskCommand.Start;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/** The steps of a task, each named by its own sub-resource; all of them need {@code If-Match}. */
@Path(TaskResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection tasks 检查任务")
@RunOnVirtualThread
class TaskStepResource {

    private final TaskRegister register;
    private final TaskViews views;

    TaskStepResource(TaskRegister register, TaskViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/assignments")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Assign the task, or assign it anew 派发任务",
            description = "Until it starts; a leader-led inspection needs its leader 开始前可重新派发")
    public RestResponse<TaskView> assign(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Assign command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/starts")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Start the inspection 开始检查",
            description =
                    "By an officer it is assigned to. From now on the enterprise sees an unannounced one; its visit is"
                            + " recorded with POST /api/v1/inspections and taskId 由被指派人员开始，此后登记检查时注明 taskId")
    public RestResponse<TaskView> start(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Start command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/cancellations")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Cancel the task 取消任务",
            description = "With the reason, until its visit is recorded 登记检查前可取消，须说明原因")
    public RestResponse<TaskView> cancel(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Cancel command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<TaskView> handle(UUID id, @Nullable String ifMatch, TaskCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
