package org.tocsin.inspection.campaign.rest;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;

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
import org.tocsin.inspection.campaign.app.CampaignRegister;
import org.tocsin.inspection.campaign.domain.CampaignCommand;
import org.tocsin.inspection.campaign.domain.CampaignCommand.End;
import org.tocsin.inspection.campaign.domain.CampaignCommand.Start;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/**
 * The steps of a campaign, each named by its own sub-resource; all of them need {@code If-Match}.
 */
@Path(CampaignResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection campaigns 专项行动")
@RunOnVirtualThread
class CampaignStepResource {

    private final CampaignRegister register;
    private final CampaignViews views;

    CampaignStepResource(CampaignRegister register, CampaignViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/starts")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(summary = "Start the campaign 启动专项行动", description = "It runs from now on 开始实施")
    public RestResponse<CampaignView> start(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Start command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/endings")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "End the campaign 结束专项行动",
            description =
                    "No task is added to it afterwards; those under way are carried out and still counted 结束后不再新增任务")
    public RestResponse<CampaignView> end(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull End command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<CampaignView> handle(
            UUID id, @Nullable String ifMatch, CampaignCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
