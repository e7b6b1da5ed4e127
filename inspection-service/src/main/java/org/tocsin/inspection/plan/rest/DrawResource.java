package org.tocsin.inspection.plan.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.plan.app.DrawFile;
import org.tocsin.inspection.plan.app.DrawQueries;
import org.tocsin.inspection.plan.app.DrawRequest;
import org.tocsin.inspection.plan.app.Draws;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** Draws: a rule of a plan makes tasks; what was drawn stays, and can be computed again. */
@Path(PlanResource.PATH + "/{id}/draws")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection plans 检查计划")
@RunOnVirtualThread
class DrawResource {

    private final Draws draws;
    private final DrawQueries queries;

    DrawResource(Draws draws, DrawQueries queries) {
        this.draws = draws;
        this.queries = queries;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Have a rule of the plan make tasks 抽取任务",
            description =
                    "QUOTA and FREQUENCY make what is missing and nothing twice; RANDOM draws among those that it has not"
                            + " drawn yet. validateOnly=true makes nothing and shows what would be made"
                            + " 只补不足，不重复；validateOnly=true 只预览")
    @APIResponse(
            responseCode = "201",
            description = "Created 已创建",
            content = @Content(schema = @Schema(implementation = DrawView.class)))
    @APIResponse(
            responseCode = "200",
            description = "What would be made; nothing was 仅预览",
            content = @Content(schema = @Schema(implementation = DrawView.class)))
    public RestResponse<DrawView> draw(
            UUID id,
            @QueryParam("validateOnly")
                    @DefaultValue("false")
                    @Parameter(description = "Make nothing 仅预览")
                    boolean validateOnly,
            @Valid @NotNull DrawRequest request) {
        if (validateOnly) {
            return RestResponse.ok(DrawView.of(draws.preview(id, request)));
        }
        DrawFile file = draws.draw(id, request);
        return Representation.created(
                "%s/%s/draws/%s".formatted(PlanResource.PATH, id, file.draw().id()),
                DrawView.of(file),
                0);
    }

    @GET
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "The draws of a plan 抽取记录",
            description = "Sort keys: drawnAt (default, newest first), id 默认按时间倒序")
    public Page<DrawSummary> list(UUID id, @Valid @BeanParam PageParams page) {
        return queries.page(id, page).map(DrawSummary::of);
    }

    @GET
    @Path("/{drawId}")
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "A draw with its seed, candidates, weights and keys 抽取结果",
            description = "Everything that is needed to compute it again with any tool 可据此复算")
    public RestResponse<DrawView> single(UUID id, UUID drawId) {
        return Representation.of(DrawView.of(queries.single(id, drawId)), 0);
    }

    @GET
    @Path("/{drawId}/verification")
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Compute the draw again and compare 复算并比对",
            description = "Digest, keys, drawn units and tasks, each by itself 摘要、抽取键、抽中单位和任务分别比对")
    public VerificationView verify(UUID id, UUID drawId) {
        return VerificationView.of(queries.verify(id, drawId));
    }
}
