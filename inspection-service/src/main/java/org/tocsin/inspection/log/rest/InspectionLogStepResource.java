package org.tocsin.inspection.log.rest;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.GRID_INSPECTOR;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.log.app.LogRegister;
import org.tocsin.inspection.log.domain.LogCommand;
import org.tocsin.inspection.log.domain.LogCommand.AddAddendum;
import org.tocsin.inspection.log.domain.LogCommand.Submit;
import org.tocsin.inspection.log.domain.LogCommand.TakeBack;
import org.tocsin.inspection.log.domain.LogCommand.Write;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/** The steps of a daily log, all of them its officer's own. */
@Path(InspectionLogResource.PATH + "/{id}")
@Tag(name = "Daily logs 排查日志")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InspectionLogStepResource {

    private final LogRegister register;
    private final LogViews views;

    InspectionLogStepResource(LogRegister register, LogViews views) {
        this.register = register;
        this.views = views;
    }

    @PUT
    @Path("/entries")
    @RolesAllowed({TOWN_OFFICER, GRID_INSPECTOR, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Write the entries 填写日志条目",
            description =
                    "Whole: they replace what was written. While the log is open 整体替换，仅限填写中的日志")
    public RestResponse<LogView> write(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Write command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/submissions")
    @Idempotent
    @RolesAllowed({TOWN_OFFICER, GRID_INSPECTOR, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Submit the log 提交日志",
            description =
                    "With an entry, or a visit of the day on record; before locksAt 须有条目或当日检查记录，且在锁定之前")
    public RestResponse<LogView> submit(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Submit command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/withdrawals")
    @Idempotent
    @RolesAllowed({TOWN_OFFICER, GRID_INSPECTOR, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Take the log back to write on 撤回修改",
            description = "Until it is locked 锁定之前可撤回")
    public RestResponse<LogView> takeBack(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TakeBack command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/addenda")
    @Idempotent
    @RolesAllowed({TOWN_OFFICER, GRID_INSPECTOR, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Correct a locked log 补充说明",
            description =
                    "What was written before stays; the addendum says who, when and why 原内容保留，补充说明注明人员、时间和原因")
    public RestResponse<LogView> addAddendum(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AddAddendum command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<LogView> handle(UUID id, @Nullable String ifMatch, LogCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
