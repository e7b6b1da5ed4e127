package org.tocsin.inspection.campaign.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.campaign.app.CampaignQueries;
import org.tocsin.inspection.campaign.app.CampaignRegister;
import org.tocsin.inspection.campaign.domain.PlanCampaign;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Campaigns: announced, listed with their counters, exported. For authorities only. */
@Path(CampaignResource.PATH)
@Tag(name = "Inspection campaigns 专项行动")
@RunOnVirtualThread
class CampaignResource {

    static final String PATH = "/api/v1/inspection-campaigns";

    /** Two methods, one operation: the contract says the same of both. */
    private static final String COLLECTION = "List campaigns, or export them 专项行动列表与导出";

    private static final String COLLECTION_DESCRIPTION =
            "Sort keys: from (default, latest first), updatedAt, campaignNo, id. A page of JSON, or all matching campaigns"
                    + " as CSV or NDJSON, each with its counters 默认按开始日期倒序，含各项统计";

    private static final Text FILE_NAME = Text.of("专项行动", "inspection-campaigns");

    private final CampaignRegister register;
    private final CampaignQueries queries;
    private final CampaignViews views;
    private final Exports exports;

    CampaignResource(
            CampaignRegister register,
            CampaignQueries queries,
            CampaignViews views,
            Exports exports) {
        this.register = register;
        this.queries = queries;
        this.views = views;
        this.exports = exports;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Announce a campaign 部署专项行动",
            description =
                    "Its tasks are made with POST /api/v1/inspection-tasks and campaignId 任务通过 campaignId 归入")
    @APIResponse(
            responseCode = "201",
            description = "Created 已创建",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public RestResponse<CampaignView> announce(@Valid @NotNull PlanCampaign campaign) {
        return views.created(register.announce(campaign));
    }

    @GET
    @Path("/totals")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Campaigns together, in counters kept apart 专项行动汇总",
            description =
                    "Campaigns, visits, enterprises, findings and findings rectified; an enterprise in two campaigns counts"
                            + " once 行动次数、家次、家、隐患数、已整改数分别统计")
    public CampaignTotalsView totals(@Valid @BeanParam CampaignFilterParams filter) {
        return views.totals(queries.totals(filter.filter()));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Page<CampaignSummary> list(
            @Valid @BeanParam CampaignFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return queries.page(page, filter.filter()).map(views.row(expand));
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Response export(
            @Valid @BeanParam CampaignFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<CampaignSummary> rows = queries.all(page, filter.filter()).map(views.row(expand));
        return exports.answer(CampaignSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "A campaign with its counters 专项行动详情与统计",
            description =
                    "With what the counters count and a link to the tasks behind them 含统计口径与明细链接")
    public RestResponse<CampaignView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(register.single(id), expand);
    }
}
