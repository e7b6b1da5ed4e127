package org.tocsin.hazard.register.rest;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.register.app.HazardRegister;
import org.tocsin.hazard.register.app.HazardReopening;
import org.tocsin.hazard.register.domain.HazardCommand;
import org.tocsin.hazard.register.domain.HazardCommand.Archive;
import org.tocsin.hazard.register.domain.HazardCommand.Close;
import org.tocsin.hazard.register.domain.HazardCommand.Downgrade;
import org.tocsin.hazard.register.domain.HazardCommand.Merge;
import org.tocsin.hazard.register.domain.HazardCommand.Reject;
import org.tocsin.hazard.register.domain.HazardCommand.Verify;
import org.tocsin.hazard.register.domain.ReopenHazard;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/** The steps of a hazard's life: each a POST to a sub-resource that names it. */
@Path(HazardResource.PATH + "/{id}")
@Tag(name = "Hazard handling 隐患治理")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HazardTransitionResource {

    private final HazardRegister register;
    private final HazardReopening reopening;
    private final HazardViews views;

    HazardTransitionResource(
            HazardRegister register, HazardReopening reopening, HazardViews views) {
        this.register = register;
        this.reopening = reopening;
        this.views = views;
    }

    @POST
    @Path("/verifications")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Verify on the spot 核实",
            description =
                    "An officer has seen the hazard and judges its grade; the grade can be raised here, never lowered (that needs a leader). Work Safety Law Art. 65, 66 核实并认定等级，核实时不得降级")
    public RestResponse<HazardView> verify(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Verify command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/rejections")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Reject what is no hazard 不予认定",
            description = "With the reason, which stays on file 须说明理由")
    public RestResponse<HazardView> reject(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reject command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/merges")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Merge a duplicate 并案",
            description =
                    "Into another hazard of the same unit that is still being worked on 只能并入同一单位未办结的隐患")
    public RestResponse<HazardView> merge(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Merge command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/downgrades")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Downgrade a major hazard 重大隐患降级",
            description =
                    "MAJOR becomes GENERAL, by a leader and with a reason; not while a listed supervision is under way 由领导批准并说明理由，挂牌期间不得降级")
    public RestResponse<HazardView> downgrade(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Downgrade command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/closures")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER})
    @Operation(
            summary = "Strike off the register 销号",
            description =
                    "By another officer than the one who passed the review; a MAJOR hazard by a leader. Work Safety Law Art. 41 销号人不得为复查人，重大隐患须领导批准")
    public RestResponse<HazardView> close(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Close command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/archivings")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Archive the case file 归档",
            description = "After this nothing changes any more 归档后不再变更")
    public RestResponse<HazardView> archive(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Archive command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/reopenings")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Take a closed hazard up again 重新立案",
            description =
                    "As a new hazard that is linked to this one, which stays closed; the answer is the new hazard 生成关联的新隐患，原隐患保持已销号")
    @APIResponse(
            responseCode = "201",
            description = "The new hazard 新隐患",
            content = @Content(schema = @Schema(implementation = HazardView.class)))
    public RestResponse<HazardView> reopen(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReopenHazard command) {
        return views.created(reopening.reopen(id, IfMatch.of(ifMatch), command));
    }

    private RestResponse<HazardView> handle(
            UUID id, @Nullable String ifMatch, HazardCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
