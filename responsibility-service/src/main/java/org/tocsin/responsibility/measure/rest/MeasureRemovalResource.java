package org.tocsin.responsibility.measure.rest;

import static org.tocsin.responsibility.workflow.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.responsibility.workflow.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.ENTERPRISE_OFFICER;
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
import org.tocsin.responsibility.measure.app.MeasureRegister;
import org.tocsin.responsibility.measure.domain.MeasureCommand;

/**
 * How an enterprise comes off the blacklist before its time: it asks, an officer looks, a leader
 * decides.
 */
@Path(MeasureResource.PATH + "/{id}")
@Tag(name = "Measures 问责措施")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeasureRemovalResource {

    private final MeasureRegister register;
    private final MeasureViews views;

    MeasureRemovalResource(MeasureRegister register, MeasureViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/removal-requests")
    @Idempotent
    @RolesAllowed(ENTERPRISE_OFFICER)
    @Operation(
            summary = "Ask to be removed from the blacklist 申请移出黑名单",
            description = "By the enterprise, once all requirements are met 企业落实全部要求后申请")
    public RestResponse<MeasureView> request(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.RequestRemoval command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/removal-reviews")
    @Idempotent
    @RolesAllowed({COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Review the application 审核移出申请",
            description = "With an opinion for the leader 提出审核意见")
    public RestResponse<MeasureView> review(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.ReviewRemoval command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/removal-decisions")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Decide on the application 决定是否移出",
            description =
                    "Granted, the enterprise is off the list at once; refused, it stays and may ask again 准予即时移出，不准予可再次申请")
    public RestResponse<MeasureView> decide(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureCommand.DecideRemoval command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<MeasureView> handle(
            UUID id, @Nullable String ifMatch, MeasureCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
